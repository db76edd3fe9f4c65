package vn.lensan.indicator;

import java.util.List;

/**
 * What a recount found to post.
 *
 * @param figures only those that changed
 */
public record Recounted(List<Change> figures) {
    static final Recounted NOTHING = new Recounted(List.of());

    /**
     * One figure's change.
     *
     * @param definition of the figure
     * @param postings journal rows written
     * @param amount by how much the nation's figure to the end of days changes; for sets the postings' sum, no figure
     */
    public record Change(Definition definition, long postings, long amount) {}

    /** Journal rows written. */
    public long postings() {
        return figures.stream().mapToLong(Change::postings).sum();
    }

    Recounted and(Recounted other) {
        return new Recounted(java.util.stream.Stream.concat(figures.stream(), other.figures.stream())
                .toList());
    }
}
