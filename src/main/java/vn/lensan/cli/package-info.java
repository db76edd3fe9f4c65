/** The commands of {@code bin/lensan}: reading arguments, booting what they need, exit codes. */
@NullMarked
package vn.lensan.cli;

import org.jspecify.annotations.NullMarked;
