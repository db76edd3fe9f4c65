package vn.lensan.sales;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensan.shared.OrderStatus;

/**
 * Events as {@code sales.order_line.history} holds them: a JSON array of arrays, short because there are tens of
 * millions. What is the line's own (product, buyer) or usual (applied by the upload that told it) is left out.
 */
final class EventText {
    private final String text;
    private final long product;
    private final Buyer buyer;
    private int at;

    private EventText(String text, long product, Buyer buyer) {
        this.text = text;
        this.product = product;
        this.buyer = buyer;
    }

    /** The events of a line of this product and buyer, as text. */
    static String of(Iterable<Event> events, long product, Buyer buyer) {
        StringBuilder text = new StringBuilder("[");
        for (Event event : events) {
            text.append(text.length() == 1 ? "[" : ",[")
                    .append(event.status().ordinal())
                    .append(',')
                    .append(event.at())
                    .append(',')
                    .append(event.quantity())
                    .append(',')
                    .append(event.amount())
                    .append(',')
                    .append(event.uploadId())
                    .append(',')
                    .append(event.row());
            boolean elsewhere = event.appliedBy() != event.uploadId();
            boolean other = !event.buyer().equals(buyer);
            if (elsewhere || other || event.product() != product) {
                text.append(',').append(event.product());
            }
            if (elsewhere || other) {
                text.append(',').append(written(event.buyer()));
            }
            if (elsewhere) {
                text.append(',').append(event.appliedBy());
            }
            text.append(']');
        }
        return text.append(']').toString();
    }

    private static String written(Buyer buyer) {
        return buyer.country() == null ? String.valueOf(buyer.province()) : '"' + buyer.country() + '"';
    }

    /** The events of a line of this product and buyer. */
    static List<Event> read(String text, long product, Buyer buyer) {
        return new EventText(text, product, buyer).events();
    }

    private List<Event> events() {
        List<Event> events = new ArrayList<>(4);
        expect('[');
        while (next() != ']') {
            if (next() == ',') {
                at++;
            }
            events.add(event());
        }
        return events;
    }

    private Event event() {
        expect('[');
        OrderStatus status = OrderStatus.values()[(int) number()];
        long moment = following();
        long quantity = following();
        expect(',');
        Long amount = amount();
        long upload = following();
        int row = (int) following();
        long named = next() == ',' ? following() : product;
        Buyer to = next() == ',' ? otherBuyer() : buyer;
        long appliedBy = next() == ',' ? following() : upload;
        expect(']');
        return new Event(status, moment, named, quantity, amount, to, upload, row, appliedBy);
    }

    private @Nullable Long amount() {
        if (next() == 'n') {
            at += "null".length();
            return null;
        }
        return number();
    }

    private Buyer otherBuyer() {
        expect(',');
        if (next() != '"') {
            return Buyer.in((int) number());
        }
        String country = text.substring(at + 1, at + 3);
        at += 4;
        return Buyer.abroad(country);
    }

    private long following() {
        expect(',');
        return number();
    }

    private long number() {
        boolean negative = next() == '-';
        if (negative) {
            at++;
        }
        long value = 0;
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = value * 10 + text.charAt(at++) - '0';
        }
        if (at == from) {
            throw broken();
        }
        return negative ? -value : value;
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw broken();
        }
        at++;
    }

    /** The next character that is no blank: JSON kept as jsonb on the way comes back with blanks. */
    private char next() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at == text.length()) {
            throw broken();
        }
        return text.charAt(at);
    }

    private IllegalStateException broken() {
        return new IllegalStateException("unreadable history at " + at + ": " + text);
    }
}
