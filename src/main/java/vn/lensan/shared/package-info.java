/** The words every module shares: periods, percentages, tonnes, codes, problems, and where the data live. */
@NullMarked
package vn.lensan.shared;

import org.jspecify.annotations.NullMarked;
