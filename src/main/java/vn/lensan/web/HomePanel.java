package vn.lensan.web;

import vn.lensan.access.May;

/**
 * A block under the tasks of the home page, fetched from its module's own address after the page has come.
 *
 * @param position order among the blocks
 * @param word message key of its heading
 * @param path GET address that answers with a fragment
 * @param deed what seeing it asks for
 */
public record HomePanel(int position, String word, String path, May deed) {}
