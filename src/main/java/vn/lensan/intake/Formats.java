package vn.lensan.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The formats the program accepts, as their modules describe them. */
@Component
public class Formats {
    private final List<RowFormat<?>> formats;

    Formats(List<RowFormat<?>> formats) {
        this.formats =
                formats.stream().sorted(Comparator.comparing(RowFormat::name)).toList();
    }

    /** All of them, by name. */
    public List<RowFormat<?>> all() {
        return formats;
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
