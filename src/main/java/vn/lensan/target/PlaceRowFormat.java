package vn.lensan.target;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.lensan.intake.Chunk;
import vn.lensan.intake.Outcome;
import vn.lensan.intake.RowFormat;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Verdict;

/** What denominators and targets have in common: small reference rows of a place, taken in one by one. */
abstract class PlaceRowFormat<T> implements RowFormat<@Nullable T> {
    private final PlaceCodes places;
    private final JsonMapper json;
    private final Class<T> type;
    private final int record;

    PlaceRowFormat(PlaceCodes places, JsonMapper json, Class<T> type, int record) {
        this.places = places;
        this.json = json;
        this.type = type;
        this.record = record;
    }

    final PlaceCodes places() {
        return places;
    }

    abstract Accepted<T> accept(T row, String by);

    abstract void putBack(long id, @Nullable T before, String by);

    @Override
    public final boolean accepts(Sender sender) {
        return switch (sender) {
            case Sender.Ministry ministry -> true;
            case Sender.OfPlace place -> place.code().length() == 2;
            case Sender.OfPlatform platform -> false;
        };
    }

    @Override
    public final List<Outcome> take(Connection connection, Chunk<@Nullable T> chunk) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Chunk.Sent<@Nullable T> sent : chunk.rows()) {
            T row = sent.row();
            if (row == null || !sent.good()) {
                outcomes.add(Outcome.refused(sent));
                continue;
            }
            Accepted<T> accepted = accept(row, chunk.sender().key());
            outcomes.add(Outcome.done(
                    sent,
                    accepted.created() ? Verdict.CREATED : accepted.unchanged() ? Verdict.UNCHANGED : Verdict.UPDATED,
                    new Outcome.Ref(record, 0, accepted.id(), 0),
                    accepted.before() == null || accepted.unchanged()
                            ? null
                            : json.writeValueAsString(accepted.before())));
        }
        return outcomes;
    }

    final void putAllBack(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            Outcome.Ref ref = java.util.Objects.requireNonNull(outcome.record());
            putBack(
                    ref.recordId(),
                    outcome.verdict() == Verdict.CREATED || outcome.before() == null
                            ? null
                            : json.readValue(outcome.before(), type),
                    "undo");
        }
    }
}
