/** The contract's matching and counting done a second time, in memory and without SQL, so that a sample carries figures the program itself did not compute. */
@NullMarked
package vn.lensan.truth;

import org.jspecify.annotations.NullMarked;
