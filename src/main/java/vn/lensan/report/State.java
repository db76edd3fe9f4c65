package vn.lensan.report;

import java.util.Set;

/** Where a report stands in its life. */
public enum State {
    /** Always there, made from the records as they stand. */
    DRAFT("đang lập"),
    /** Sent by the unit's leader: frozen, waiting for the ministry. */
    SUBMITTED("đã gửi"),
    /** Sent back with a reason; the unit sends it again. */
    RETURNED("bị trả lại"),
    /** Taken by the ministry. */
    ACCEPTED("đã duyệt"),
    /** Accepted, then corrected by a numbered restatement. */
    RESTATED("đã điều chỉnh");

    private final String title;

    State(String title) {
        this.title = title;
    }

    /** In Vietnamese, lower case. */
    public String title() {
        return title;
    }

    /** What may follow. */
    public Set<State> next() {
        return switch (this) {
            case DRAFT, RETURNED -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(RETURNED, ACCEPTED);
            case ACCEPTED, RESTATED -> Set.of(RESTATED);
        };
    }
}
