package vn.lensan.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensan.place.Geography;
import vn.lensan.place.Level;

/**
 * Which reports are asked for.
 *
 * @param periods one key, or two joined by {@code ..}
 * @param places codes on the map used; empty: the nation, unless {@code each} is given
 * @param each every unit of this level instead of named places; null for none
 * @param within code of the unit {@code each} is narrowed to; null: the nation
 * @param geography the map; null: the one in force on each period's last day
 * @param formVersion the form's version; null: the one each period chooses
 */
public record ReportRequest(
        Form form,
        String periods,
        List<String> places,
        @Nullable Level each,
        @Nullable String within,
        @Nullable Geography geography,
        @Nullable String formVersion) {

    /** One place's report of one period, on the map of its days. */
    public static ReportRequest of(Form form, String period, String place) {
        return new ReportRequest(form, period, List.of(place), null, null, null, null);
    }

    /** Whether more than one report is asked for: answered by an array or a zip even when only one comes of it. */
    public boolean several() {
        return periods.contains("..") || places.size() > 1 || each != null;
    }
}
