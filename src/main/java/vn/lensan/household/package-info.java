/** The register of producers: each household once, whoever sends it, and what names it. */
@NullMarked
package vn.lensan.household;

import org.jspecify.annotations.NullMarked;
