package vn.lensan.bench;

import java.util.HashSet;
import java.util.Set;

/**
 * What is measured, and on how much.
 *
 * @param households rows of the household list
 * @param attendance rows of the attendance list
 * @param seed the same seed writes the same rows
 * @param people how many open pages at once
 * @param runs how often the two lists are loaded, each time into an empty register
 * @param only names of the measures to take; empty for all
 */
record Sizes(int households, int attendance, long seed, int people, int runs, Set<String> only) {
    static final String USAGE = """
            bin/bench [--households N] [--attendance N] [--seed N] [--people N] [--runs N] [--only NAME,…] [--full]
              default: 100,000 households, 50,000 attendance rows, the median of 3 runs;
              --full   1,000,000 and 500,000, one run
              --only   reports, entries, pages, start, verify (the two imports always run)
            """;

    static Sizes of(String[] arguments) {
        int households = 100_000;
        int attendance = 50_000;
        int people = 50;
        long seed = 1;
        Set<String> only = new HashSet<>();
        int runs = 3;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--full" -> {
                    households = 1_000_000;
                    attendance = 500_000;
                    runs = 1;
                }
                case "--households" -> households = number(arguments, ++i);
                case "--attendance" -> attendance = number(arguments, ++i);
                case "--people" -> people = number(arguments, ++i);
                case "--seed" -> seed = number(arguments, ++i);
                case "--only" -> only.addAll(Set.of(value(arguments, ++i).split(",")));
                case "--runs" -> runs = number(arguments, ++i);
                case "--help" -> throw new IllegalArgumentException("");
                default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
            }
        }
        return new Sizes(households, attendance, seed, people, runs, Set.copyOf(only));
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
