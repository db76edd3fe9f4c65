/** Reads the tables people send (.xlsx, .xls, .csv) under guards and writes the tables they take away; knows nothing of what they mean. */
@NullMarked
package vn.lensan.sheet;

import org.jspecify.annotations.NullMarked;
