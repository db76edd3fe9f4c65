/** Kills the program and its database at random moments, and plays long random seasons: nothing accepted is lost, nothing is there twice. */
package vn.lensan.soak;
