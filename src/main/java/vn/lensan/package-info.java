/** Lên Sàn: the system of record of the programme that brings farm households onto the e-commerce platforms. */
@NullMarked
package vn.lensan;

import org.jspecify.annotations.NullMarked;
