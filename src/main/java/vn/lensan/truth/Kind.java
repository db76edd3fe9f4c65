package vn.lensan.truth;

/** Kinds of producer as the household list names them; only {@link #HOUSEHOLD} counts in "Hộ". */
public enum Kind {
    HOUSEHOLD("Hộ SXNN"),
    BUSINESS("Hộ kinh doanh"),
    COOPERATIVE("Hợp tác xã"),
    COOPERATIVE_GROUP("Tổ hợp tác"),
    FARM("Trang trại"),
    COMPANY("Doanh nghiệp");

    private final String official;

    Kind(String official) {
        this.official = official;
    }

    /** The word as a list writes it. */
    public String official() {
        return official;
    }
}
