/** Everything that is sent enters here: uploads, their rows, the verdict on each, what waits, and undo. */
@NullMarked
package vn.lensan.intake;

import org.jspecify.annotations.NullMarked;
