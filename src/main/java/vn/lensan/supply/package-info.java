/** What households are supplied with: information items, farm inputs on offer, and their orders of inputs. */
@NullMarked
package vn.lensan.supply;

import org.jspecify.annotations.NullMarked;
