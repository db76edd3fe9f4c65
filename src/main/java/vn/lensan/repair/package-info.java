/** Reads Vietnamese text, phones, citizen numbers, dates and numbers as they really arrive, and says what it mended. */
@NullMarked
package vn.lensan.repair;

import org.jspecify.annotations.NullMarked;
