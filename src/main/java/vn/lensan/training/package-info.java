/** Trainings and who attended them. */
@NullMarked
package vn.lensan.training;

import org.jspecify.annotations.NullMarked;
