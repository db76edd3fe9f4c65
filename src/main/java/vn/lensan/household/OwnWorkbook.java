package vn.lensan.household;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lensan.intake.Column;
import vn.lensan.place.CommuneAnswer;
import vn.lensan.place.CommuneAsked;
import vn.lensan.place.Geography;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.repair.Masked;
import vn.lensan.sheet.TableColumn;
import vn.lensan.sheet.TemplateColumn;
import vn.lensan.sheet.TemplateWorkbook;

/**
 * The households of a place as a list to correct and send back. A row sent back unchanged changes nothing: numbers are
 * masked, and a masked number says nothing; a household without a code is named by its number in the register.
 */
@Component
public class OwnWorkbook {
    private static final int WINDOW = 2_000;

    private final JdbcClient jdbc;
    private final HouseholdRegister register;
    private final Places places;

    OwnWorkbook(JdbcClient jdbc, HouseholdRegister register, Places places) {
        this.jdbc = jdbc;
        this.register = register;
        this.places = places;
    }

    /** Writes the list of a unit's households, row by row; {@code full} writes phones and citizen numbers in clear. */
    public void write(Unit within, boolean full, OutputStream out) throws IOException {
        List<Column> columns = HouseholdColumns.LIST;
        TemplateWorkbook.write(
                out,
                "Danh sách hộ: " + places.path(within),
                columns.stream()
                        .map(column -> new TemplateColumn(
                                column.heading(),
                                column.required(),
                                column.key().endsWith("_on") ? TableColumn.Kind.DAY : TableColumn.Kind.TEXT,
                                column.help(),
                                column.choices().isEmpty()
                                        ? ""
                                        : column.choices().getFirst(),
                                column.choices()))
                        .toList(),
                new Rows(places.localitiesIn(within), full));
    }

    /** The households, a window at a time. */
    private final class Rows implements Iterator<List<@Nullable Object>> {
        private final int[] localities;
        private final boolean full;
        private final Map<String, CommuneAsked> written = new HashMap<>();
        private List<Household> window = List.of();
        private int next;
        private int part = -1;
        private long after;
        private boolean ended;

        Rows(int[] localities, boolean full) {
            this.localities = localities;
            this.full = full;
        }

        @Override
        public boolean hasNext() {
            if (next == window.size() && !ended) {
                window = jdbc.sql("""
                                select * from household.household
                                where (part_id, household_id) > (:part, :after) and merged_into is null
                                  and locality_id = any (:localities)
                                order by part_id, household_id limit :window
                                """)
                        .param("part", part)
                        .param("after", after)
                        .param("localities", localities)
                        .param("window", WINDOW)
                        .query((row, n) -> register.read(row))
                        .list();
                next = 0;
                ended = window.size() < WINDOW;
                if (!window.isEmpty()) {
                    part = window.getLast().partId;
                    after = window.getLast().id;
                }
            }
            return next < window.size();
        }

        @Override
        public List<@Nullable Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return row(window.get(next++));
        }

        private List<@Nullable Object> row(Household h) {
            CommuneAsked home = home(h);
            LocalDate moved = h.movedOn.isEmpty() ? null : h.movedOn.getLast();
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(h.code == null ? RecordNumber.shown(h.id) : h.code);
            cells.add(h.fullName);
            cells.add(number(h.cccd == null ? h.cmnd : h.cccd));
            cells.add(h.bornOn == null ? (h.bornYear == null ? null : h.bornYear.toString()) : day(h.bornOn));
            cells.add(h.sex == null ? null : HouseholdColumns.SEX.choices().get(h.sex));
            cells.add(number(h.phone));
            cells.add(home.code());
            cells.add(home.province());
            cells.add(home.district());
            cells.add(home.commune());
            cells.add(h.hamlet);
            cells.add(moved);
            cells.add(h.ceasedOn);
            cells.add(HouseholdColumns.KIND.choices().get(h.kind));
            cells.add(h.mainProducts);
            cells.add(decimal(h.areaHa));
            cells.add(decimal(h.outputTonnes));
            cells.add(h.season);
            cells.add(h.standard);
            cells.add(
                    h.smartphone == null
                            ? null
                            : HouseholdColumns.SMARTPHONE.choices().get(h.smartphone ? 0 : 1));
            cells.add(h.listedOn);
            cells.add(h.consentOn);
            cells.add(h.consentForm);
            return cells;
        }

        private @Nullable String number(@Nullable String number) {
            return number == null || full ? number : Masked.of(number);
        }

        /** A commune as the list must name it to be read as itself: by names on the map of 2021, by code on today's. */
        private CommuneAsked home(Household h) {
            Unit home = places.unit(places.locality(h.localityId).home());
            if (home.geography() == Geography.Y2025) {
                return CommuneAsked.code(home.code());
            }
            return written.computeIfAbsent(home.code(), code -> named(home));
        }

        private CommuneAsked named(Unit home) {
            List<String> above = places.ancestors(home).reversed().stream()
                    .map(Unit::fullName)
                    .toList();
            CommuneAsked names = CommuneAsked.names(
                    above.size() > 1 ? above.get(1) : null, above.size() > 2 ? above.get(2) : null, home.fullName());
            return places.commune(names, LocalDate.of(2021, 8, 1)) instanceof CommuneAnswer.At at
                            && at.unit().equals(home)
                    ? names
                    : CommuneAsked.code(home.code());
        }
    }

    private static String day(LocalDate day) {
        return vn.lensan.intake.Read.shown(day);
    }

    private static @Nullable String decimal(@Nullable BigDecimal number) {
        return number == null
                ? null
                : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
