package vn.lensan.repair;

/** Which sign a column's own unambiguous values use before their decimals. */
public enum NumberStyle {
    /** Nothing in the column tells, or its values contradict each other. */
    UNKNOWN,
    /** 1,234,567.89 */
    POINT,
    /** 1.234.567,89 */
    COMMA;

    /** Learns the style from a column's values; order does not matter. */
    public static final class Statistics {
        private long point;
        private long comma;

        /** One more value of the column, number or not. */
        public void add(String typed) {
            NumberShape shape = NumberShape.of(typed, 0, typed.length());
            if (shape == null) {
                return;
            }
            switch (shape.style()) {
                case POINT -> point++;
                case COMMA -> comma++;
                case UNKNOWN -> {}
            }
        }

        /** The one style of all values that tell; UNKNOWN when none does or both occur. */
        public NumberStyle style() {
            if (point == 0 && comma == 0 || point > 0 && comma > 0) {
                return UNKNOWN;
            }
            return point > 0 ? POINT : COMMA;
        }
    }
}
