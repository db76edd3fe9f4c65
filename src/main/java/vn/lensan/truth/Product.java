package vn.lensan.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A product of an account, with the days it was on offer, marked and traced. */
final class Product {
    /** What a product is known by. */
    record Key(String platform, String id) {}

    final Account account;
    final List<Span> listed = new ArrayList<>();
    final List<Span> marked = new ArrayList<>();
    final List<Span> traced = new ArrayList<>();
    final Map<String, String> details = new HashMap<>();
    String name;
    String kind;

    @Nullable
    String gtin;

    long grams;

    Product(Account account, Fact.Product row) {
        this.account = account;
        this.name = row.name();
        this.kind = row.kind();
        this.gtin = row.gtin();
        this.grams = row.grams();
    }

    /** What makes two listings one product of a household: the same gtin, else the same folded name and net weight. */
    String sameness() {
        return gtin != null ? "gtin " + gtin : Folding.fold(name) + " " + grams;
    }
}
