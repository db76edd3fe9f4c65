package vn.lensan.reading;

import org.jspecify.annotations.Nullable;
import vn.lensan.place.Unit;
import vn.lensan.report.Form;
import vn.lensan.report.FormVersion;
import vn.lensan.report.ReportingPeriod;
import vn.lensan.report.Reports;

/**
 * Which report a page is about, and the addresses of those near it.
 *
 * @param version the form as it was issued
 * @param named the version's name where the address names one; null for the one the period chooses
 */
public record Asked(
        ReportingPeriod period,
        Unit unit,
        FormVersion version,
        @Nullable String named) {

    public Form form() {
        return period.form();
    }

    /** This report's address. */
    public String path() {
        return "/reports?" + query();
    }

    /** The address of the same report of another period. */
    public String at(String key) {
        return "/reports?" + query(form(), key, unit);
    }

    /** The address of another unit's report of the period. */
    public String of(Unit other) {
        return "/reports?" + query(form(), period.key(), other);
    }

    /** The address of the other form's report of the unit that is due next. */
    public String other() {
        Form other = form() == Form.WEEKLY ? Form.MONTHLY : Form.WEEKLY;
        return "/reports?form=" + other.code() + "&place=" + unit.id();
    }

    /** The address of the same report in another version of the form; null: the one the period chooses. */
    public String in(@Nullable String version) {
        return new Asked(period, unit, this.version, version).path();
    }

    /** The address of a download. */
    public String document(String format) {
        return "/reports/document?" + query() + "&format=" + format;
    }

    /** The address of a figure opened. */
    public String figure(String code, String key, String column) {
        return "/figures/" + code + "/" + key + "?" + query() + "&column=" + column;
    }

    /** The address of the same figure of another unit. */
    public String figure(String code, String key, String column, Unit other) {
        return "/figures/" + code + "/" + key + "?" + query(form(), period.key(), other) + "&column=" + column;
    }

    /** The address of the same figure of another period. */
    public String figure(String code, String key, String column, String other) {
        return "/figures/" + code + "/" + key + "?" + query(form(), other, unit) + "&column=" + column;
    }

    /** What a link to a page about this report carries. */
    public String query() {
        return query(form(), period.key(), unit);
    }

    private String query(Form form, String key, Unit unit) {
        boolean otherMap = unit.id() == Unit.NATION && unit.geography() != Reports.geography(period);
        return "form=" + form.code() + "&period=" + key + "&place=" + unit.id()
                + (otherMap ? "&map=" + unit.geography().year() : "")
                + (named == null ? "" : "&version=" + named);
    }
}
