/** Administrative units with validity and successors, localities, regions and countries, and how a place is found by code or name. */
@NullMarked
package vn.lensan.place;

import org.jspecify.annotations.NullMarked;
