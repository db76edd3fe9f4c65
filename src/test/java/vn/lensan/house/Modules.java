package vn.lensan.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The modules as ARCHITECTURE.md declares them: its table is the one place where they stand. */
record Modules(Map<String, Set<String>> uses) {
    static final Path SOURCES = Path.of("src/main/java/vn/lensan");
    static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z]+)` \\| ([^|]+) \\| ([^|]*) \\|$", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("`([a-z]+)`");

    /** Module, purpose, uses: one row each. */
    static Modules declared() {
        return in(text(Path.of("ARCHITECTURE.md")));
    }

    static Modules in(String document) {
        Map<String, Set<String>> uses = new LinkedHashMap<>();
        Matcher row = ROW.matcher(document);
        while (row.find()) {
            Set<String> used = new TreeSet<>();
            WORD.matcher(row.group(3)).results().forEach(word -> used.add(word.group(1)));
            uses.put(row.group(1), used);
        }
        return new Modules(uses);
    }

    Set<String> names() {
        return uses.keySet();
    }

    Set<String> usedBy(String module) {
        return uses.getOrDefault(module, Set.of());
    }

    /** Whether one module stands, directly or through others, on the other. */
    boolean standsOn(String module, String other) {
        return usedBy(module).contains(other)
                || usedBy(module).stream().filter(used -> !used.equals(module)).anyMatch(used -> standsOn(used, other));
    }

    /** Modules that are used by one they use themselves; empty when the declared uses go one way only. */
    Set<String> inCircles() {
        Set<String> circling = new TreeSet<>();
        names().forEach(module -> {
            if (reaches(module, module, new TreeSet<>())) {
                circling.add(module);
            }
        });
        return circling;
    }

    private boolean reaches(String from, String to, Set<String> seen) {
        for (String used : usedBy(from)) {
            if (used.equals(to) || seen.add(used) && reaches(used, to, seen)) {
                return true;
            }
        }
        return false;
    }

    /** The packages there are. */
    static Set<String> packages() {
        try (Stream<Path> all = Files.list(SOURCES)) {
            return all.filter(Files::isDirectory)
                    .map(each -> each.getFileName().toString())
                    .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files under a folder whose name ends so. */
    static java.util.List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(each -> each.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
