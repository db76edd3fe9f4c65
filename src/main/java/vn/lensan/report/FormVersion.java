package vn.lensan.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of one form, exactly as its appendix prints it; read from {@code forms/<version>/<form>.yaml}.
 *
 * @param version the programme year's name, {@code 2021}
 * @param indicators the year whose definitions count its figures; what it does not define anew, the latest earlier one's do
 * @param since key of the first period this version is the usual one for; null: only when asked for or chosen by the ministry
 * @param source the document it was taken from
 * @param periods which days a period holds and when it is due
 * @param titles the lines above the table
 * @param titleFault what is wrong in the title lines as printed, explained on screen; null when nothing is
 * @param unitLabel the label before the reporting unit's name
 * @param columns the eight column headings
 */
public record FormVersion(
        String version,
        Form form,
        int indicators,
        @Nullable String since,
        String source,
        PeriodRule periods,
        List<String> titles,
        @Nullable String titleFault,
        String unitLabel,
        List<String> columns,
        List<Group> groups) {

    /** A group of rows under a title of its own; some titles are set in italics. */
    public record Group(String number, String title, boolean italic, List<Row> rows) {}

    /**
     * One row of the form.
     *
     * @param indicator code of what is counted: {@code I.1}
     * @param figures keys of the figures printed in the row, in the unit's order
     * @param unit as printed, blank where the form leaves it blank
     * @param name as printed
     * @param note the list the form asks for in its last column; null for none
     * @param fault what is wrong in the row as printed, explained on screen; null when nothing is
     */
    public record Row(
            String number,
            String indicator,
            List<String> figures,
            String unit,
            String name,
            @Nullable NoteList note,
            @Nullable String fault) {}

    /** The part of a row's unit that is its figure's of this place among so many; blank where the unit names no parts. */
    public static String unitPart(String unit, int at, int figures) {
        String[] parts = unit.split("/", -1);
        return parts.length == figures ? parts[at] : "";
    }

    /**
     * A list printed in the notes column: the heading, then a line for each part, empty ones too.
     *
     * @param heading the first line
     * @param mark what the blank form puts behind each part's name: {@code ;} weekly, {@code :} monthly
     * @param lists the parts the members are listed under, in the form's order: areas or continents
     */
    public record NoteList(String heading, String mark, List<String> lists) {

        /** The note with the members of each part, each part's members in the order given. */
        String with(Map<String, List<String>> members) {
            StringBuilder note = new StringBuilder(heading);
            for (String list : lists) {
                List<String> names = members.getOrDefault(list, List.of());
                note.append("\n- ").append(list);
                if (names.isEmpty()) {
                    note.append(mark);
                } else {
                    note.append(": ").append(String.join(", ", names)).append(";".equals(mark) ? ";" : "");
                }
            }
            return note.toString();
        }
    }

    /** Every row of every group, in order. */
    public Stream<Row> rows() {
        return groups.stream().flatMap(group -> group.rows().stream());
    }

    /** The row of an indicator. */
    public Optional<Row> row(String indicator) {
        return rows().filter(row -> row.indicator().equals(indicator)).findFirst();
    }
}
