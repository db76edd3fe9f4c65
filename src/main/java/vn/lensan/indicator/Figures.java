package vn.lensan.indicator;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lensan.place.Geography;
import vn.lensan.place.Level;
import vn.lensan.place.Unit;

/** Reads figures: exact whole numbers (households, products, grams) by place and period. */
@Component
public class Figures {
    /** Units up to which their part of the journal is looked up; for more, in one span, it is read from end to end. */
    private static final int FEW = 1_000;

    private final JdbcClient jdbc;
    private final FigureRegister register;
    private final IndicatorDefinitions definitions;
    private final Planner planner;

    Figures(JdbcClient jdbc, FigureRegister register, IndicatorDefinitions definitions) {
        this.jdbc = jdbc;
        this.planner = new Planner(jdbc);
        this.register = register;
        this.definitions = definitions;
    }

    /**
     * The figures of these units of one list, in their order; the nation and provinces are read at once, districts and
     * communes by a statement each.
     */
    @Transactional(readOnly = true)
    public List<PlaceFigures> of(Geography geography, List<Unit> units, List<Span> spans, int year) {
        return of(geography, units, spans, inForce(year));
    }

    /** The same of one indicator alone. */
    @Transactional(readOnly = true)
    public List<PlaceFigures> of(Geography geography, List<Unit> units, List<Span> spans, int year, String code) {
        return of(geography, units, spans, inForce(year, code));
    }

    private List<PlaceFigures> of(
            Geography geography, List<Unit> units, List<Span> spans, List<PostingSql.Figure> figures) {
        boolean many = units.size() > FEW && spans.size() == 1;
        Map<Integer, PlaceFigures> read = new LinkedHashMap<>();
        Supplier<List<PlaceFigures>> reading = () -> {
            alike(geography, units, many)
                    .forEach((sql, alike) ->
                            read(given(sql, alike), spans, figures, place -> read.put(place.unit(), place)));
            return units.stream().map(unit -> read.get(unit.id())).toList();
        };
        return many ? planner.all(reading) : planner.fewPages(reading);
    }

    /** By the statement that reads them: the nation beside provinces by theirs. */
    private static Map<String, List<Unit>> alike(Geography geography, List<Unit> units, boolean many) {
        boolean alone = units.stream().allMatch(unit -> unit.level() == Level.NATION);
        return units.stream().collect(Collectors.groupingBy(unit -> {
            Level level = unit.level() == Level.NATION && !alone ? Level.PROVINCE : unit.level();
            return many && level != Level.PROVINCE && level != Level.NATION
                    ? FigureSql.many(geography, level)
                    : FigureSql.given(geography, level);
        }));
    }

    private StatementSpec given(String sql, List<Unit> units) {
        return jdbc.sql(sql)
                .param("units", units.stream().mapToInt(Unit::id).toArray())
                .param("nations", nations(units));
    }

    /** What one figure of a unit is made of: provinces of a set are those of the unit's map. */
    @Transactional(readOnly = true)
    public Sums sums(Unit unit, Definition definition, Span span) {
        List<PostingSql.Figure> figures = List.of(new PostingSql.Figure(register.id(definition), definition));
        StatementSpec statement = given(FigureSql.members(unit.geography(), unit.level()), List.of(unit));
        return new Sums(
                definition.counted(),
                planner.fewPages(() -> parameters(statement, List.of(span), figures)
                        .query((rs, n) -> Sums.of(rs, 1))
                        .list()));
    }

    private static boolean[] nations(List<Unit> units) {
        boolean[] nations = new boolean[units.size()];
        for (int i = 0; i < nations.length; i++) {
            nations[i] = units.get(i).level() == Level.NATION;
        }
        return nations;
    }

    /** The figures of what lies in a unit without lying in one of this level within it ("chưa phân xã"), as unit 0. */
    @Transactional(readOnly = true)
    public PlaceFigures unassigned(Level level, Unit within, List<Span> spans, int year) {
        List<PlaceFigures> read = new ArrayList<>();
        StatementSpec statement = jdbc.sql(FigureSql.unassigned(within.geography(), level, within.level()))
                .param("within", within.id());
        return planner.fewPages(() -> {
            read(statement, spans, inForce(year), read::add);
            return read.getFirst();
        });
    }

    private List<PostingSql.Figure> inForce(int year) {
        Set<Definition> inForce = Set.copyOf(definitions.inForce(year));
        return register.figures().stream()
                .filter(figure -> inForce.contains(figure.definition()))
                .toList();
    }

    private List<PostingSql.Figure> inForce(int year, String code) {
        return inForce(year).stream()
                .filter(figure -> figure.definition().code().equals(code))
                .toList();
    }

    private void read(
            StatementSpec statement, List<Span> spans, List<PostingSql.Figure> figures, Consumer<PlaceFigures> sink) {
        Map<Short, Definition> definitions = new LinkedHashMap<>();
        figures.forEach(figure -> definitions.put(figure.id(), figure.definition()));
        Collector collector = new Collector(spans, List.copyOf(definitions.values()), sink);
        parameters(statement, spans, figures).query(rs -> {
            collector.place(rs.getInt(1));
            Definition definition = definitions.get(rs.getShort(3));
            if (definition != null) {
                Span span = spans.get(rs.getInt(2) - 1);
                collector.figure(span, figure(definition, span, rs));
            }
        });
        collector.end();
    }

    private static StatementSpec parameters(
            StatementSpec statement, List<Span> spans, List<PostingSql.Figure> figures) {
        short[] ids = new short[figures.size()];
        short[] sets = new short[figures.size()];
        boolean[] items = new boolean[figures.size()];
        boolean[] mapped = new boolean[figures.size()];
        for (int i = 0; i < ids.length; i++) {
            Definition definition = figures.get(i).definition();
            ids[i] = figures.get(i).id();
            sets[i] = (short)
                    switch (definition.counted()) {
                        case REACHED, HELD, SUMMED -> 0;
                        case HELD_SET -> 1;
                        case DISTINCT, RATE -> 2;
                    };
            items[i] = definition.subject() == SubjectKind.ITEM;
            mapped[i] = "province".equals(definition.memberIs());
        }
        return statement
                .param("figures", ids)
                .param("sets", sets)
                .param("items", items)
                .param("mapped", mapped)
                .param("previous", days(spans, Span::previousFrom))
                .param("froms", days(spans, Span::from))
                .param("untils", days(spans, Span::until));
    }

    /** Days as text: the statements cast them. */
    private static @Nullable String[] days(List<Span> spans, Function<Span, @Nullable LocalDate> day) {
        return spans.stream()
                .map(span -> {
                    LocalDate one = day.apply(span);
                    return one == null ? null : one.toString();
                })
                .toArray(String[]::new);
    }

    private static Figure figure(Definition definition, Span span, ResultSet rs) throws SQLException {
        Array members = rs.getArray(7);
        return new Figure(
                definition,
                rs.getLong(4),
                span.previousFrom() == null ? null : rs.getLong(5),
                definition.counted() == Counted.RATE ? null : rs.getLong(6),
                members == null || definition.counted() == Counted.RATE
                        ? List.of()
                        : Stream.of((String[]) members.getArray()).sorted().toList());
    }

    /** Puts rows that come place by place together. */
    private static final class Collector {
        private final List<Span> spans;
        private final List<Definition> definitions;
        private final Consumer<PlaceFigures> sink;
        private int unit = -1;
        private Map<Span, Map<Definition, Figure>> read = Map.of();

        Collector(List<Span> spans, List<Definition> definitions, Consumer<PlaceFigures> sink) {
            this.spans = spans;
            this.definitions = definitions;
            this.sink = sink;
        }

        void place(int next) {
            if (next != unit) {
                end();
                unit = next;
                read = new LinkedHashMap<>();
            }
        }

        void figure(Span span, Figure figure) {
            read.computeIfAbsent(span, unused -> new LinkedHashMap<>()).put(figure.definition(), figure);
        }

        void end() {
            if (unit < 0) {
                return;
            }
            Map<Span, List<Figure>> all = new LinkedHashMap<>();
            for (Span span : spans) {
                Map<Definition, Figure> known = read.getOrDefault(span, Map.of());
                List<Figure> figures = new ArrayList<>();
                for (Definition definition : definitions) {
                    Figure figure = known.get(definition);
                    figures.add(figure == null ? Figure.none(definition, span) : figure);
                }
                all.put(span, figures);
            }
            sink.accept(new PlaceFigures(unit, all));
        }
    }
}
