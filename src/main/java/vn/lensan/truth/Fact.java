package vn.lensan.truth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a row of a file says, however it is spelled: the clean meaning the sample's writer had in mind. */
public sealed interface Fact {
    /** A row that cannot be taken; code is null where the contract names none. */
    record Refused(String column, @Nullable String code) implements Fact {}

    /** A row of a household list. Details hold the other columns; a date column is always there, blank = none. */
    record Listed(
            Reference who,
            String commune,
            @Nullable LocalDate movedOn,
            @Nullable LocalDate ceasedOn,
            @Nullable Kind kind,
            Map<String, String> details)
            implements Fact {}

    /** A row of an attendance list; topic is DIGITAL_SKILLS or FULFILMENT. */
    record Attended(Reference who, String training, String topic, LocalDate heldOn, Map<String, String> details)
            implements Fact {}

    /** A seller account; untils are the last days held, as the files write them. */
    record ShopAccount(
            Reference who,
            String platform,
            String id,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable Held marked,
            @Nullable Held traced,
            Map<String, String> details)
            implements Fact {}

    /** An e-payment account. */
    record PaymentAccount(
            Reference who,
            String platform,
            String id,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            Map<String, String> details)
            implements Fact {}

    /** A number of farm households of a place, valid from a day. */
    record Universe(String place, LocalDate validFrom, long households, String source) implements Fact {}

    /** A target of an indicator: a share in percent or an amount. */
    record Target(
            String indicator,
            String place,
            int year,
            @Nullable BigDecimal share,
            @Nullable BigDecimal amount,
            String source)
            implements Fact {}

    /** From the first to the last day held, both counted; no last day = still. */
    record Held(LocalDate from, @Nullable LocalDate lastDay) {
        Span span() {
            return Span.from(from, lastDay == null ? null : lastDay.plusDays(1));
        }
    }
}
