/** How a filled form leaves the house: one description of the paper, and the kinds of file made from it. */
@NullMarked
package vn.lensan.document;

import org.jspecify.annotations.NullMarked;
