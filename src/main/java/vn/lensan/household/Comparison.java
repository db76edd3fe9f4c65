package vn.lensan.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lensan.place.Places;
import vn.lensan.repair.Birth;
import vn.lensan.repair.CitizenNumber;
import vn.lensan.repair.Dates;
import vn.lensan.repair.Masked;
import vn.lensan.repair.Phones;
import vn.lensan.repair.Sex;
import vn.lensan.shared.Text;
import vn.lensan.sheet.Cell;

/** Two records side by side: what is equal, what differs and by which letters, and the reasons for and against. */
@Component
public class Comparison {
    private static final JaroWinklerSimilarity NAMES = new JaroWinklerSimilarity();
    private static final double NEARLY = 0.85;
    private static final double ALIKE = 0.9;

    private final JdbcClient jdbc;
    private final HouseholdRegister register;
    private final Places places;

    Comparison(JdbcClient jdbc, HouseholdRegister register, Places places) {
        this.jdbc = jdbc;
        this.register = register;
        this.places = places;
    }

    /** A run of letters that both have, or that only this side has. */
    public record Piece(String text, boolean differs) {}

    /** One line of two records; {@code same} where both say it alike or one says nothing. */
    public record Line(String column, boolean same, List<Piece> left, List<Piece> right) {}

    /** A reason in Vietnamese, for or against. */
    public record Reason(String text, boolean speaksFor) {}

    /**
     * A candidate beside the record in question.
     *
     * @param score how alike the names are, 0 to 1
     * @param differing the columns that differ
     */
    public record Side(
            long id, String name, List<Line> lines, List<Reason> reasons, double score, Set<String> differing) {

        /** Whether nothing speaks against but spelling: what may be decided together with others like it. */
        public boolean alike() {
            return score >= ALIKE && !differing.contains("citizen_number") && !differing.contains("place");
        }
    }

    /** A row that was sent beside a household. */
    public @Nullable Side beside(Map<String, Cell> sent, long household) {
        Household h = open(household);
        return h == null ? null : side(sentRecord(sent), record(h), h.id);
    }

    /** Two households beside each other. */
    public @Nullable Side beside(long one, long other) {
        Household left = open(one);
        Household right = open(other);
        return left == null || right == null ? null : side(record(left), record(right), right.id);
    }

    private record Told(
            String name,
            @Nullable String code,
            @Nullable String citizen,
            @Nullable String phone,
            @Nullable String birth,
            @Nullable String sex,
            @Nullable String place,
            @Nullable String hamlet) {}

    private Side side(Told left, Told right, long id) {
        List<Line> lines = new ArrayList<>();
        line(lines, "full_name", left.name, right.name, Text.fold(left.name).equals(Text.fold(right.name)));
        line(lines, "household_code", left.code, right.code, Objects.equals(left.code, right.code));
        number(lines, "citizen_number", left.citizen, right.citizen);
        number(lines, "phone", left.phone, right.phone);
        line(lines, "birth", left.birth, right.birth, sameBirth(left.birth, right.birth));
        line(lines, "sex", left.sex, right.sex, Objects.equals(left.sex, right.sex));
        line(lines, "place", left.place, right.place, samePlace(left.place, right.place));
        line(lines, "hamlet", left.hamlet, right.hamlet, fold(left.hamlet).equals(fold(right.hamlet)));
        Set<String> differing = new TreeSet<>();
        lines.stream().filter(line -> !line.same).forEach(line -> differing.add(line.column));
        double score = NAMES.apply(Text.fold(left.name), Text.fold(right.name));
        return new Side(id, right.name, lines, reasons(left, right, score), score, differing);
    }

    private static List<Reason> reasons(Told left, Told right, double score) {
        List<Reason> reasons = new ArrayList<>();
        both(reasons, left.code, right.code, "cùng mã hộ", "khác mã hộ");
        both(reasons, left.citizen, right.citizen, "cùng CCCD", "khác CCCD");
        both(reasons, left.phone, right.phone, "cùng số điện thoại", "khác số điện thoại");
        if (Text.fold(left.name).equals(Text.fold(right.name))) {
            reasons.add(new Reason("cùng họ tên", true));
        } else {
            String shown = String.format(Locale.of("vi"), "%.2f", score);
            reasons.add(new Reason((score >= NEARLY ? "tên gần giống " : "tên khác ") + shown, score >= NEARLY));
        }
        if (left.birth != null && right.birth != null) {
            boolean same = sameBirth(left.birth, right.birth);
            reasons.add(new Reason(same ? "cùng năm sinh" : "khác ngày sinh", same));
        }
        if (left.place != null && right.place != null) {
            boolean same = samePlace(left.place, right.place);
            reasons.add(new Reason(same ? "cùng xã" : "khác xã", same));
        }
        return reasons;
    }

    private static void both(
            List<Reason> to, @Nullable String left, @Nullable String right, String same, String other) {
        if (left != null && right != null) {
            to.add(left.equals(right) ? new Reason(same, true) : new Reason(other, false));
        }
    }

    private static void line(
            List<Line> to, String column, @Nullable String left, @Nullable String right, boolean same) {
        if (left != null || right != null) {
            boolean equal = left == null || right == null || same;
            String one = left == null ? "" : left;
            String two = right == null ? "" : right;
            boolean marked = !one.isEmpty() && !two.isEmpty() && !one.equals(two);
            to.add(new Line(
                    column,
                    equal,
                    marked ? pieces(one, two) : List.of(new Piece(one, false)),
                    marked ? pieces(two, one) : List.of(new Piece(two, false))));
        }
    }

    private static void number(List<Line> to, String column, @Nullable String left, @Nullable String right) {
        line(
                to,
                column,
                left == null ? null : Masked.of(left),
                right == null ? null : Masked.of(right),
                Objects.equals(left, right));
    }

    /** The letters of one text, those the other does not have in this order marked. */
    static List<Piece> pieces(String text, String other) {
        int[][] common = new int[text.length() + 1][other.length() + 1];
        for (int i = text.length() - 1; i >= 0; i--) {
            for (int j = other.length() - 1; j >= 0; j--) {
                common[i][j] = text.charAt(i) == other.charAt(j)
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0, j = 0; i < text.length(); i++) {
            while (j < other.length() && text.charAt(i) != other.charAt(j) && common[i][j + 1] >= common[i + 1][j]) {
                j++;
            }
            boolean same = j < other.length() && text.charAt(i) == other.charAt(j);
            j += same ? 1 : 0;
            String letter = text.substring(i, i + 1);
            if (!pieces.isEmpty() && pieces.getLast().differs == !same) {
                letter = pieces.removeLast().text + letter;
            }
            pieces.add(new Piece(letter, !same));
        }
        return pieces;
    }

    private static boolean sameBirth(@Nullable String left, @Nullable String right) {
        return left != null && right != null && (left.endsWith(right) || right.endsWith(left));
    }

    /** A commune's path says more or less of what lies above it: the commune must agree. */
    private static boolean samePlace(@Nullable String left, @Nullable String right) {
        return commune(left).equals(commune(right));
    }

    private static String commune(@Nullable String path) {
        return fold(path == null ? null : path.split(",")[0])
                .replaceFirst("^(xa|phuong|thi tran|tt\\.?|p\\.?|x\\.?) ", "");
    }

    private static String fold(@Nullable String text) {
        return text == null ? "" : Text.fold(text);
    }

    private Told record(Household h) {
        return new Told(
                h.fullName,
                h.code,
                h.cccd == null ? h.cmnd : h.cccd,
                h.phone,
                h.bornOn == null
                        ? (h.bornYear == null ? null : h.bornYear.toString())
                        : vn.lensan.intake.Read.shown(h.bornOn),
                h.sex == null ? null : HouseholdColumns.SEX.choices().get(h.sex),
                places.path(places.unit(places.locality(h.localityId).home())),
                h.hamlet);
    }

    private Told sentRecord(Map<String, Cell> cells) {
        String citizen = text(cells, HouseholdColumns.CITIZEN.key());
        String phone = text(cells, HouseholdColumns.PHONE.key());
        String birth = text(cells, HouseholdColumns.BIRTH.key());
        String sex = text(cells, HouseholdColumns.SEX.key());
        CitizenNumber number =
                citizen == null ? null : CitizenNumber.read(citizen).value();
        Birth born = birth == null ? null : Dates.readBirth(birth).value();
        Sex read = sex == null ? null : Sex.read(sex).value();
        String name = text(cells, HouseholdColumns.NAME.key());
        return new Told(
                name == null ? "" : Text.clean(name),
                text(cells, HouseholdColumns.CODE.key()),
                number == null ? null : number.digits(),
                phone == null ? null : Phones.read(phone).value(),
                born == null
                        ? null
                        : born.day() == null ? String.valueOf(born.year()) : vn.lensan.intake.Read.shown(born.day()),
                read == null ? null : HouseholdColumns.SEX.choices().get(read.ordinal()),
                place(cells),
                text(cells, HouseholdColumns.HAMLET.key()));
    }

    private @Nullable String place(Map<String, Cell> cells) {
        String code = text(cells, HouseholdColumns.COMMUNE_CODE.key());
        String commune = text(cells, HouseholdColumns.COMMUNE.key());
        if (commune == null) {
            return code == null
                    ? null
                    : places.unit(code, vn.lensan.place.Geography.Y2021)
                            .or(() -> places.unit(code, vn.lensan.place.Geography.Y2025))
                            .map(places::path)
                            .orElse(code);
        }
        String district = text(cells, HouseholdColumns.DISTRICT.key());
        String province = text(cells, HouseholdColumns.PROVINCE.key());
        return commune + (district == null ? "" : ", " + district) + (province == null ? "" : ", " + province);
    }

    private static @Nullable String text(Map<String, Cell> cells, String column) {
        Cell cell = cells.get(column);
        return cell == null || cell.text().isBlank() ? null : cell.text().strip();
    }

    private @Nullable Household open(long id) {
        return jdbc.sql("select * from household.household where household_id = :id")
                .param("id", id)
                .query((row, n) -> register.read(row))
                .optional()
                .orElse(null);
    }
}
