/** «Báo cáo»: the forms on screen, every figure a link to what it counts, where it comes from and the rows that make it. */
@NullMarked
package vn.lensan.reading;

import org.jspecify.annotations.NullMarked;
