/** «Hộ» and «Hàng chờ»: finding a household, its page, and deciding what waits. */
@NullMarked
package vn.lensan.register;

import org.jspecify.annotations.NullMarked;
