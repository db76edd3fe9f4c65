package vn.lensan.sales;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lensan.shared.NotFound;
import vn.lensan.shared.OrderStatus;
import vn.lensan.shared.Text;

/**
 * What an address of the list of order lines asks for, as it was typed.
 *
 * @param order how the order's id begins
 * @param product a product's id at its platform, or part of its name
 * @param of the catalogue's id of a product
 * @param household whose products
 * @param status code of the state now
 * @param buyer name or code of a province or a country
 * @param month {@code 2021-08}
 * @param before the last line of the page before
 */
record OrderSearch(
        @Nullable String order,
        @Nullable String product,
        @Nullable Long of,
        @Nullable Long household,
        @Nullable String status,
        @Nullable String buyer,
        @Nullable String month,
        @Nullable String platform,
        @Nullable Long before) {

    private static final BuyerNames.Wanted NOBODY = new BuyerNames.Wanted(new int[0], "");

    /** The question for the list. */
    LineQuery.Asked asked(BuyerNames names) {
        String typed = text(buyer);
        return new LineQuery.Asked(
                text(order),
                Text.nfc(text(product)),
                of == null ? 0 : of,
                household == null ? 0 : household,
                state(),
                typed.isEmpty() ? null : names.wanted(typed).orElse(NOBODY),
                yearMonth(),
                text(platform));
    }

    /** Whether a buyer is asked for whom nobody knows. */
    boolean unknownBuyer(LineQuery.Asked asked) {
        return NOBODY.equals(asked.buyer());
    }

    private @Nullable OrderStatus state() {
        String code = text(status);
        if (code.isEmpty()) {
            return null;
        }
        return Arrays.stream(OrderStatus.values())
                .filter(one -> one.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("status " + code));
    }

    private @Nullable YearMonth yearMonth() {
        try {
            return text(month).isEmpty() ? null : YearMonth.parse(text(month));
        } catch (DateTimeParseException e) {
            throw new NotFound("month " + month);
        }
    }

    /** The address of what is asked for: the list, or its table with an ending. */
    public String path(String of) {
        return address(of, null);
    }

    /** The address of the page behind a line. */
    public String behind(long line) {
        return address("/orders", line);
    }

    private String address(String path, @Nullable Long line) {
        Map<String, @Nullable Object> asked = new LinkedHashMap<>();
        asked.put("order", text(order));
        asked.put("product", text(product));
        asked.put("of", of);
        asked.put("household", household);
        asked.put("status", text(status));
        asked.put("buyer", text(buyer));
        asked.put("month", text(month));
        asked.put("platform", text(platform));
        asked.put("before", line);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        asked.forEach((name, value) -> {
            if (value != null && !value.toString().isEmpty()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        asked.values().removeIf(value -> value == null);
        return address.encode().buildAndExpand(asked).toUriString();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : Text.clean(typed);
    }
}
