package vn.lensan.household;

import java.util.List;

/** Whom a reference means. */
public sealed interface Match {
    /** Beyond doubt this one. */
    record Certain(Known household) implements Match {}

    /** Nobody in the register is named by code, citizen number, or phone with name. */
    record Nobody() implements Match {}

    /** Somebody is named, but not beyond doubt: a name that does not fit, or parts that name several. */
    record Doubtful(List<Known> named, Doubt why) implements Match {}

    /** Why a person must decide. */
    enum Doubt {
        NAME_DIFFERS("tên khác nhau"),
        SEVERAL("chỉ đến hai hộ khác nhau"),
        OTHER_PROVINCE("khác tỉnh mà không ghi ngày chuyển"),
        WEAK("không đủ căn cứ để biết chắc là hộ nào");

        private final String text;

        Doubt(String text) {
            this.text = text;
        }

        /** Vietnamese words for a screen. */
        public String text() {
            return text;
        }
    }
}
