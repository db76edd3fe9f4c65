package vn.lensan.place;

/** How high a unit stands; {@link #ordinal()} is {@code place.unit.level}. */
public enum Level {
    NATION("cả nước"),
    PROVINCE("tỉnh"),
    DISTRICT("huyện"),
    COMMUNE("xã");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    /** The Vietnamese word for it in messages. */
    public String word() {
        return word;
    }
}
