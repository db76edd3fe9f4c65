package vn.lensan.report;

import java.util.Locale;

/** The two forms every unit fills. */
public enum Form {
    /** Phụ lục 02: groups I and II. */
    WEEKLY("báo cáo tuần"),
    /** Phụ lục 03: groups I, II and III. */
    MONTHLY("báo cáo tháng");

    private final String title;

    Form(String title) {
        this.title = title;
    }

    /** The word of commands, addresses and answers: {@code weekly}, {@code monthly}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Vietnamese name, lower case: "báo cáo tuần". */
    public String title() {
        return title;
    }

    /** The form of that code. */
    public static Form of(String code) {
        for (Form form : values()) {
            if (form.code().equals(code)) {
                return form;
            }
        }
        throw ReportProblem.FORM_UNKNOWN.rejected(code);
    }
}
