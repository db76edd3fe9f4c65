package vn.lensan.household;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lensan.access.Actor;
import vn.lensan.access.Scope;
import vn.lensan.intake.Outcomes;
import vn.lensan.intake.Waiting.Queue;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.shared.Text;
import vn.lensan.sheet.Cell;

/**
 * The entries of the queues as a person of some scope may see them: those with a candidate living in their place, and
 * those without any whose row says that it lives there.
 */
@Component
public class QueueEntries {
    private static final int LIKELY = 5;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Places places;
    private final Outcomes outcomes;
    private final DataSource dataSource;

    QueueEntries(JdbcClient jdbc, JsonMapper json, Places places, Outcomes outcomes, DataSource dataSource) {
        this.jdbc = jdbc;
        this.json = json;
        this.places = places;
        this.outcomes = outcomes;
        this.dataSource = dataSource;
    }

    /**
     * One entry.
     *
     * @param key the record it is about, as its sender names it
     * @param candidates households that may be meant, or that may be one
     * @param uploadId the upload that put it into the queue
     */
    public record Entry(
            long id,
            Queue queue,
            String format,
            String sender,
            String key,
            List<String> reasons,
            List<Long> candidates,
            long uploadId) {
        /** Whether its rows are of the household list, so that "another" means a household not yet listed. */
        public boolean listed() {
            return format.equals("households");
        }

        Entry with(List<Long> others) {
            return new Entry(id, queue, format, sender, key, reasons, others, uploadId);
        }
    }

    private static final String VISIBLE = """
            from intake.entry e
            where e.queue = :queue and e.state in ('OPEN', 'LATER')
              and (:all or e.sender = :sender or exists (
                  select from jsonb_array_elements(e.candidates) c
                  join household.household h on h.part_id = (c->>0)::smallint and h.household_id = (c->>1)::bigint
                  where h.locality_id = any (:places))
                or e.sender = any (:senders)
                or e.candidates = '[]' and e.locality_id = any (:places))
            """;

    /** Where the next entry is looked for, each in the order of an index: the first found is it. */
    private static final List<String> STEPS = List.of(
            "e.state = 'OPEN' and e.entry_id > :after",
            "e.state = 'OPEN' and e.entry_id <= :after",
            "e.state = 'LATER' and e.entry_id > :after",
            "e.state = 'LATER' and e.entry_id <= :after");

    private static final String FIRST = ") as e order by e.state = 'LATER', e.entry_id <= :after limit 1";

    /** How many wait for this person. */
    public long count(Actor actor, Queue queue) {
        return scoped(actor, queue, "select count(*) " + VISIBLE)
                .query(Long.class)
                .single();
    }

    /** The next entry after this one; the first again at the end. What was put off comes last. */
    public Optional<Entry> next(Actor actor, Queue queue, long after) {
        return scoped(
                        actor,
                        queue,
                        STEPS.stream()
                                .map(step ->
                                        "(select e.* " + VISIBLE + " and " + step + " order by e.entry_id limit 1)")
                                .collect(Collectors.joining("\nunion all\n", "select * from (", FIRST)))
                .param("after", after)
                .query(this::entry)
                .optional()
                .map(e -> shown(actor, e));
    }

    private Entry shown(Actor actor, Entry entry) {
        return entry.with(entry.candidates.isEmpty() ? likely(actor, entry) : seen(actor, entry));
    }

    /** The candidates that live where the person may look; of two that may be one, both or none. */
    private List<Long> seen(Actor actor, Entry entry) {
        if (!(actor.scope() instanceof Scope.OfPlace)) {
            return entry.candidates;
        }
        List<Long> seen = jdbc.sql("""
                        select household_id from household.household
                        where household_id = any (:candidates) and locality_id = any (:places)
                        """)
                .param("candidates", entry.candidates.toArray(Long[]::new))
                .param("places", localities(actor))
                .query((row, n) -> row.getLong(1))
                .list();
        return entry.queue == Queue.DUPLICATE && seen.size() < entry.candidates.size()
                ? List.of()
                : entry.candidates.stream().filter(seen::contains).toList();
    }

    /** One entry by its id, if the person may see it and it is open still. */
    public Optional<Entry> find(Actor actor, long id) {
        for (Queue queue : Queue.values()) {
            Optional<Entry> entry = scoped(actor, queue, "select e.* " + VISIBLE + " and e.entry_id = :id")
                    .param("id", id)
                    .query(this::entry)
                    .optional();
            if (entry.isPresent()) {
                return entry.map(e -> shown(actor, e));
            }
        }
        return Optional.empty();
    }

    /** Other matching entries of the same format and sender, for deciding many alike at once. */
    public List<Entry> beside(Actor actor, Entry entry, int limit) {
        return scoped(
                        actor,
                        Queue.MATCHING,
                        "select e.* " + VISIBLE
                                + " and e.format = :format and e.sender = :from and e.entry_id <> :id order by e.entry_id limit :limit")
                .param("format", entry.format())
                .param("from", entry.sender())
                .param("id", entry.id())
                .param("limit", limit)
                .query(this::entry)
                .list()
                .stream()
                .map(e -> shown(actor, e))
                .toList();
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("entry_id"),
                Queue.valueOf(row.getString("queue")),
                row.getString("format"),
                row.getString("sender"),
                row.getString("record_key"),
                json.readValue(row.getString("reasons"), new TypeReference<>() {}),
                ids(row.getString("candidates")),
                row.getLong("opened_by"));
    }

    /** The households a decision was about, at most two of them. */
    List<Long> about(long uploadId) {
        return jdbc.sql("""
                        select distinct household_id from intake.outcome
                        where applied_by = :upload and household_id is not null
                        limit 2
                        """)
                .param("upload", uploadId)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** What was sent about a matching entry, newest row, by column key. */
    Map<String, Cell> cells(Entry entry) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            List<Outcomes.Held> held = outcomes.waitingIn(connection, List.of(entry.id));
            return held.isEmpty() ? Map.of() : held.getLast().cells();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Households of the same name, where a reference names nobody by number. */
    private List<Long> likely(Actor actor, Entry entry) {
        Cell name = cells(entry).get(HouseholdColumns.NAME.key());
        if (name == null || name.blank()) {
            return List.of();
        }
        return jdbc.sql("""
                        select household_id from household.household
                        where folded_name = :name and merged_into is null and (:all or locality_id = any (:places))
                        order by household_id limit :limit
                        """)
                .param("name", Text.fold(name.text()))
                .param("all", actor.scope() instanceof Scope.Nation || actor.scope() instanceof Scope.OfPlatform)
                .param("places", localities(actor))
                .param("limit", LIKELY)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private JdbcClient.StatementSpec scoped(Actor actor, Queue queue, String sql) {
        List<String> senders = new ArrayList<>();
        if (actor.scope() instanceof Scope.OfPlace place) {
            Unit own = places.unit(place.unitId());
            senders.add("place:" + own.id() + ":" + own.code());
        }
        return jdbc.sql(sql)
                .param("queue", queue.name())
                .param("all", actor.scope() instanceof Scope.Nation)
                .param("sender", actor.scope() instanceof Scope.OfPlatform of ? "platform:" + of.platform() : "")
                .param("places", localities(actor))
                .param("senders", senders.toArray(String[]::new));
    }

    private int[] localities(Actor actor) {
        return actor.scope() instanceof Scope.OfPlace place
                ? places.localitiesIn(places.unit(place.unitId()))
                : new int[0];
    }

    private List<Long> ids(String pairs) {
        List<List<Long>> read = json.readValue(pairs, new TypeReference<>() {});
        return read.stream().map(p -> p.get(1)).toList();
    }
}
