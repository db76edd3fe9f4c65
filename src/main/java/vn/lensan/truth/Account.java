package vn.lensan.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A seller or payment account of a household on a platform. */
final class Account {
    /** What an account is known by; form = shop or payment. */
    record Key(String form, String platform, String id) {}

    final Household household;
    final List<Span> open = new ArrayList<>();
    final List<Span> marked = new ArrayList<>();
    final List<Span> traced = new ArrayList<>();
    final Map<String, String> details = new HashMap<>();

    Account(Household household) {
        this.household = household;
    }
}
