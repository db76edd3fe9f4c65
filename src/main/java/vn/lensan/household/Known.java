package vn.lensan.household;

import java.util.Collection;
import vn.lensan.indicator.Subjects;

/**
 * A household as much as a reference needs to know of it.
 *
 * @param partId its part
 * @param id its id
 * @param originId the household the matching name was registered for: differs after a merge
 * @param name folded full name
 * @param localityId where it lives now
 */
public record Known(int partId, long id, long originId, String name, int localityId) {
    /** A household by nothing but its id. */
    static Known bare(int partId, long id) {
        return new Known(partId, id, id, "", 0);
    }

    /** These households as subjects of counting. */
    static Subjects subjects(Collection<Known> households) {
        short[] parts = new short[households.size()];
        long[] ids = new long[households.size()];
        int i = 0;
        for (Known household : households) {
            parts[i] = (short) household.partId;
            ids[i++] = household.id;
        }
        return new Subjects(parts, ids);
    }
}
