package vn.lensan.web;

import vn.lensan.access.May;

/**
 * A word in the left column. Contribute it as a bean; it is shown only to those who may follow it.
 *
 * @param position where it stands: the words of screens.md take 10 (Việc hôm nay), 20 (Hộ) … 100 (Đơn vị) in their order
 * @param word message key
 * @param path address it leads to; also everything below it is this item's ground
 * @param deed what following it asks for
 */
public record NavItem(int position, String word, String path, May deed) {
    boolean leadsTo(String current) {
        return current.equals(path) || (!path.equals("/") && current.startsWith(path + "/"));
    }
}
