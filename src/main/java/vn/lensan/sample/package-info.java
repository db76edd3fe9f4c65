/** Writes a sample of the programme's files as they really arrive, together with the figures they must lead to. */
@NullMarked
package vn.lensan.sample;

import org.jspecify.annotations.NullMarked;
