package vn.lensan.truth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
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

    /** A product on a platform; it belongs to the household of its account. Weight in grams. */
    record Product(
            String platform,
            String id,
            String account,
            String name,
            String kind,
            @Nullable String gtin,
            long grams,
            LocalDate listedOn,
            @Nullable LocalDate delistedOn,
            @Nullable Held marked,
            @Nullable Held traced,
            Map<String, String> details)
            implements Fact {}

    /** A state of an order line. Buyer is a province of 2021 or, when abroad, a country. Time is Vietnam's. */
    record OrderEvent(
            String platform,
            String order,
            int line,
            String product,
            long quantity,
            long amount,
            @Nullable String province,
            @Nullable String country,
            Status status,
            LocalDateTime at)
            implements Fact {}

    /** An information item; platform is empty for the ministry's own, province null = nationwide. */
    record Information(
            String platform,
            String id,
            Channel channel,
            LocalDate publishedOn,
            @Nullable String province,
            String title) implements Fact {}

    /** Channels of information items, in the order of III.1. */
    enum Channel {
        ARTICLE,
        MESSAGE,
        NOTICE
    }

    /** An input good on offer, perhaps below the market price for a while; prices in đồng, null = not known. */
    record Input(
            String platform,
            String id,
            Held offered,
            @Nullable Long marketPrice,
            @Nullable Long platformPrice,
            @Nullable Held offer,
            @Nullable String province,
            Map<String, String> details)
            implements Fact {}

    /** An order of an input by a household. */
    record InputOrder(
            Reference who,
            String platform,
            String order,
            String input,
            long quantity,
            LocalDate orderedOn,
            Status status)
            implements Fact {}

    /** States of an order line, in the order that decides between equal times. */
    enum Status {
        PLACED,
        CONFIRMED,
        SHIPPED,
        DELIVERED,
        COMPLETED,
        CANCELLED,
        DELIVERY_FAILED,
        RETURNING,
        RETURNED,
        LOST
    }

    /** From the first to the last day held, both counted; no last day = still. */
    record Held(LocalDate from, @Nullable LocalDate lastDay) {
        Span span() {
            return Span.from(from, lastDay == null ? null : lastDay.plusDays(1));
        }
    }
}
