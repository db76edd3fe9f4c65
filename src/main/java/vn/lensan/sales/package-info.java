/** Order lines with the history of their states: tonnes sold and taken back, domestic and foreign markets. */
@NullMarked
package vn.lensan.sales;

import org.jspecify.annotations.NullMarked;
