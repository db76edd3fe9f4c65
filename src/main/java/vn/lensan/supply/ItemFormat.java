package vn.lensan.supply;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensan.intake.Chunk;
import vn.lensan.intake.Outcome;
import vn.lensan.intake.RecordTable;
import vn.lensan.intake.RowFormat;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Verdict;
import vn.lensan.shared.Copy;

/**
 * A format whose rows are about items: they name no household, so nothing waits, and each is known by its sender and its
 * id. What an item is and what a row changes is the format's; judging, writing, counting and undo are the same.
 *
 * @param <R> the row as read
 * @param <I> the item it makes or changes
 */
abstract class ItemFormat<R extends ItemRow, I extends Item> implements RowFormat<R> {
    /** How the ministry's own items name their source; a platform's bear its name. */
    static final String MINISTRY = "VN";

    private final ItemDesk desk;

    ItemFormat(ItemDesk desk) {
        this.desk = desk;
    }

    final ItemDesk desk() {
        return desk;
    }

    /** The table items are kept in. */
    abstract RecordTable table();

    /** The published views that show them: the figures that read them are recounted. */
    abstract Set<String> views();

    /** Every column an item is made of, by (source, array of ids), locked. */
    abstract String loading();

    /** An item as the database holds it. */
    abstract I item(ResultSet row) throws SQLException;

    /** An empty item. */
    abstract I empty(String source, R row);

    /** Writes what the row says into the item. */
    abstract void apply(R row, I item);

    static String source(Sender sender) {
        return sender instanceof Sender.OfPlatform of ? of.platform() : MINISTRY;
    }

    @Override
    public final List<Outcome> take(Connection connection, Chunk<R> chunk) throws SQLException {
        List<Chunk.Sent<R>> good = chunk.good();
        Set<String> keys = new HashSet<>();
        good.forEach(sent -> keys.add(sent.row().key()));
        String source = source(chunk.sender());
        Map<String, I> items = keys.isEmpty() ? new HashMap<>() : load(connection, source, keys);
        Iterator<Long> ids = desk.ids(connection, keys.size() - items.size()).iterator();
        Map<Long, I> changed = new LinkedHashMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (Chunk.Sent<R> sent : chunk.rows()) {
            if (!sent.good()) {
                outcomes.add(Outcome.refused(sent));
                continue;
            }
            I item = items.get(sent.row().key());
            boolean created = item == null;
            if (item == null) {
                item = empty(source, sent.row());
                item.fresh(ids.next(), chunk.uploadId());
                items.put(sent.row().key(), item);
            }
            @Nullable Object[] before = item.content();
            apply(sent.row(), item);
            boolean same = !created && Arrays.deepEquals(before, item.content());
            if (!same) {
                changed.putIfAbsent(item.id, item);
            }
            outcomes.add(Outcome.done(
                    sent,
                    created ? Verdict.CREATED : same ? Verdict.UNCHANGED : Verdict.UPDATED,
                    new Outcome.Ref(table().kind(), Item.PART, item.id, 0),
                    null));
        }
        Map<Long, String> befores = write(connection, changed.values());
        if (chunk.counting()) {
            desk.recount(changed.keySet(), chunk.uploadId(), views());
        }
        return outcomes.stream().map(o -> withBefore(o, befores)).toList();
    }

    /** The first update of an item keeps it as it was before the chunk. */
    private static Outcome withBefore(Outcome outcome, Map<Long, String> befores) {
        return outcome.verdict() == Verdict.UPDATED
                ? outcome.was(
                        befores.remove(Objects.requireNonNull(outcome.record()).recordId()))
                : outcome;
    }

    private Map<Long, String> write(Connection connection, Collection<I> changed) throws SQLException {
        List<@Nullable Object[]> created = new ArrayList<>();
        List<@Nullable Object[]> updated = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        for (I item : changed) {
            if (item.created()) {
                created.add(item.row());
            } else {
                updated.add(item.row());
                ids.add(item.id);
            }
        }
        Map<Long, String> befores = table().befores(connection, Collections.nCopies(ids.size(), Item.PART), ids);
        table().insert(connection, created);
        table().update(connection, updated);
        return befores;
    }

    /** The items of this source on record, by {@link ItemRow#key}; locked until the transaction ends. */
    private Map<String, I> load(Connection connection, String source, Collection<String> keys) throws SQLException {
        Map<String, I> items = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(loading())) {
            statement.setString(1, source);
            statement.setString(2, Copy.array(keys));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    I item = item(rows);
                    items.put(item.externalId, item);
                }
            }
        }
        return items;
    }

    @Override
    public final void undo(Connection connection, long uploadId, List<Outcome> outcomes) throws SQLException {
        Set<Long> created = new HashSet<>();
        Map<Long, String> befores = new HashMap<>();
        for (Outcome outcome : outcomes) {
            long id = Objects.requireNonNull(outcome.record()).recordId();
            if (outcome.verdict() == Verdict.CREATED) {
                created.add(id);
            } else if (outcome.before() != null) {
                befores.put(id, outcome.before());
            }
        }
        table().deleteAnywhere(connection, created);
        table().restore(connection, befores);
        Set<Long> touched = new HashSet<>(created);
        touched.addAll(befores.keySet());
        desk.recount(touched, uploadId, views());
    }
}
