package vn.lensan.bench;

import java.util.HashSet;
import java.util.Set;

/**
 * What is measured, and on how much.
 *
 * @param households rows of the household list
 * @param attendance rows of the attendance list
 * @param products products offered
 * @param lines order lines of the first load
 * @param feed order lines of a day's feed
 * @param seed the same seed writes the same rows
 * @param people how many open pages at once
 * @param runs how often the two lists are loaded, each time into an empty register
 * @param only names of the measures to take; empty for all
 */
record Sizes(
        int households,
        int attendance,
        int products,
        int lines,
        int feed,
        long seed,
        int people,
        int runs,
        Set<String> only) {
    static final String USAGE = """
            bin/bench [--households N] [--attendance N] [--products N] [--lines N] [--feed N] [--seed N]
                      [--people N] [--runs N] [--only NAME,…] [--full]
              default: 100,000 households, 50,000 attendance rows, the median of 3 runs; 30,000 products, 500,000 order
                       lines, five feeds of 100,000
              --full   1,000,000 and 500,000, one run; 300,000 and 10,000,000
              --only   orders, reports, entries, pages, start, verify (the two imports always run)
            """;

    static Sizes of(String[] arguments) {
        int households = 100_000;
        int attendance = 50_000;
        int products = 30_000;
        int lines = 500_000;
        int feed = 100_000;
        int people = 50;
        long seed = 1;
        Set<String> only = new HashSet<>();
        int runs = 3;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--full" -> {
                    households = 1_000_000;
                    attendance = 500_000;
                    products = 300_000;
                    lines = 10_000_000;
                    runs = 1;
                }
                case "--households" -> households = number(arguments, ++i);
                case "--attendance" -> attendance = number(arguments, ++i);
                case "--products" -> products = number(arguments, ++i);
                case "--lines" -> lines = number(arguments, ++i);
                case "--feed" -> feed = number(arguments, ++i);
                case "--people" -> people = number(arguments, ++i);
                case "--seed" -> seed = number(arguments, ++i);
                case "--only" -> only.addAll(Set.of(value(arguments, ++i).split(",")));
                case "--runs" -> runs = number(arguments, ++i);
                case "--help" -> throw new IllegalArgumentException("");
                default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
            }
        }
        return new Sizes(households, attendance, products, lines, feed, seed, people, runs, Set.copyOf(only));
    }

    boolean takes(String measure) {
        return only.isEmpty() || only.contains(measure);
    }

    private static int number(String[] arguments, int at) {
        return Integer.parseInt(value(arguments, at).replace(",", "").replace("_", ""));
    }

    private static String value(String[] arguments, int at) {
        if (at == arguments.length) {
            throw new IllegalArgumentException(arguments[at - 1] + " needs a value");
        }
        return arguments[at];
    }
}
