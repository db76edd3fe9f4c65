package vn.lensan.web;

import vn.lensan.access.May;

/**
 * Where the search box of the top bar leads: a POST with {@code q}, kept by {@link Searches}. One bean at most; without it there is no box.
 *
 * @param path address that answers
 * @param hint message key of what may be typed
 * @param deed what searching asks for
 */
public record Search(String path, String hint, May deed) {}
