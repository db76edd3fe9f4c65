/** What households offer on the platforms: products, their kinds, brand marks and tracing. */
@NullMarked
package vn.lensan.catalogue;

import org.jspecify.annotations.NullMarked;
