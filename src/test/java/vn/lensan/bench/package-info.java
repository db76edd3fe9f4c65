/** Measures the program against its aims of speed: {@code bin/bench}. Prints figures, asserts nothing. */
@NullMarked
package vn.lensan.bench;

import org.jspecify.annotations.NullMarked;
