package vn.lensan.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The formats the program accepts, as their modules describe them. */
@Component
public class Formats {
    private final List<RowFormat<?>> formats;
    private final Set<String> awaited;

    Formats(List<RowFormat<?>> formats) {
        this.formats =
                formats.stream().sorted(Comparator.comparing(RowFormat::name)).toList();
        this.awaited = formats.stream().flatMap(f -> f.awaits().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** All of them, by name. */
    public List<RowFormat<?>> all() {
        return formats;
    }

    /** Names of the formats whose records rows of others wait for. */
    Set<String> awaited() {
        return awaited;
    }

    /** How many formats stand between this one and one that awaits none. */
    int depth(RowFormat<?> format) {
        return format.awaits().stream()
                .mapToInt(name -> 1 + depth(named(name)))
                .max()
                .orElse(0);
    }

    /** The format of that name, if there is one. */
    public Optional<RowFormat<?>> find(String name) {
        return formats.stream()
                .<RowFormat<?>>map(f -> f)
                .filter(f -> f.name().equals(name))
                .findFirst();
    }

    RowFormat<?> named(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no format " + name));
    }
}
