package vn.lensan.indicator;

import java.time.LocalDate;
import java.util.List;

/**
 * What recomputing every figure from the records found.
 *
 * @param postings how many the records give
 * @param differences how many there are
 * @param named the first of them
 */
public record Verified(long postings, long differences, List<Difference> named) {

    /** Whether every figure is what the records say. */
    public boolean equal() {
        return differences == 0;
    }

    /** Where a figure is kept. */
    public enum Kept {
        /** Per subject. */
        JOURNAL("sổ ghi"),
        /** Per province, or for the nation, and day, month or year. */
        STANDING("số tích lũy theo tỉnh"),
        /** Per change and day. */
        EFFECT("tác động của lần ghi");

        private final String word;

        Kept(String word) {
            this.word = word;
        }
    }

    /**
     * One sum that is not what the records say.
     *
     * @param figure year, code and key
     * @param part of the subject or the place
     * @param subject household, line or item, or the change that did it; 0 where sums of many are kept
     * @param place locality, or province on the map of 2021 (of 2025 where that is not known); -1 the nation
     * @param grain of a standing: day, month, year
     * @param day posted on, or the first day of the month or year
     * @param member of a set
     */
    public record Difference(
            Kept kept,
            String figure,
            int part,
            long subject,
            int place,
            String grain,
            LocalDate day,
            String member,
            long expected,
            long found) {

        /** In one sentence. */
        public String sentence() {
            return "%s, %s%s, %s, %s %s%s: tính từ hồ sơ được %d, đang lưu %d."
                    .formatted(
                            figure,
                            kept.word,
                            switch (kept) {
                                case JOURNAL -> ", đối tượng " + part + "/" + subject;
                                case STANDING -> "";
                                case EFFECT -> " " + subject;
                            },
                            place == Fold.NATION ? "cả nước" : "địa bàn " + place,
                            grain,
                            day,
                            member.isEmpty() ? "" : ", thành phần «" + member + "»",
                            expected,
                            found);
        }
    }
}
