/** «Nhận tệp»: sending a file, seeing what it would do, applying it, mending rows, taking it back. */
@NullMarked
package vn.lensan.reception;

import org.jspecify.annotations.NullMarked;
