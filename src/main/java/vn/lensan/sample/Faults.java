package vn.lensan.sample;

import java.util.Map;
import java.util.TreeMap;

/** How often each fault of real files was written. */
final class Faults {
    private final Map<String, Integer> counts = new TreeMap<>();

    void count(String fault) {
        counts.merge(fault, 1, Integer::sum);
    }

    void count(String fault, int times) {
        if (times > 0) counts.merge(fault, times, Integer::sum);
    }

    Map<String, Integer> counts() {
        return counts;
    }
}
