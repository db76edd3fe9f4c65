/**
 * Counts: knows each indicator's definition (one SQL file), turns facts into postings, keeps what they add up to, and
 * opens every figure down to the subjects behind it.
 */
@NullMarked
package vn.lensan.indicator;

import org.jspecify.annotations.NullMarked;
