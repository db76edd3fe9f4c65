/** What is promised: the households there are to reach, and each year's targets, with who said so. */
@NullMarked
package vn.lensan.target;

import org.jspecify.annotations.NullMarked;
