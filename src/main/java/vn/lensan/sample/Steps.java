package vn.lensan.sample;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensan.truth.Reference;

/** The steps of a manifest, in the order they are to be carried out. */
final class Steps {
    private Steps() {}

    /** A row that must be refused: its line number as a person sees it, the column, and the code where the contract names one. */
    record Problem(int row, String column, @Nullable String code) {}

    /** One step. */
    sealed interface Step {}

    /** Import of a file; counts by verdict, where resolved = created, updated or unchanged are all right. */
    record Import(
            String file,
            String format,
            @Nullable String from,
            int rows,
            Map<String, Integer> verdicts,
            List<Problem> problems)
            implements Step {}

    /** The same file once more: it is not applied again. */
    record Again(String file, String format, @Nullable String from) implements Step {}

    /** Taking back the upload of a step; refused = later uploads rest on it and nothing changes. */
    record Undo(int ofStep, boolean refused) implements Step {}

    /** A person joins two households. */
    record Merge(Reference survivor, Reference absorbed) implements Step {}

    /** A person takes a joining back. */
    record Unmerge(Reference survivor, Reference absorbed) implements Step {}

    /** A person decides whose a waiting account is. */
    record Match(String format, String platform, String accountId, Reference household) implements Step {}
}
