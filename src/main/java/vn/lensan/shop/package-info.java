/** Seller accounts and e-payment accounts of households on the platforms. */
@NullMarked
package vn.lensan.shop;

import org.jspecify.annotations.NullMarked;
