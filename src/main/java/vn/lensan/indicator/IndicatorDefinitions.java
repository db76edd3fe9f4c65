package vn.lensan.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every indicator's definitions, from {@code indicators/<year>/*.sql} on the class path. */
@Component
public final class IndicatorDefinitions {
    private final List<Definition> all;

    IndicatorDefinitions() {
        this(load());
    }

    IndicatorDefinitions(List<Definition> definitions) {
        this.all = List.copyOf(definitions);
    }

    /** All years' figures, in the order of the files and within them. */
    public List<Definition> all() {
        return all;
    }

    /** The figures of one year's definitions. */
    public List<Definition> of(int year) {
        return all.stream().filter(definition -> definition.year() == year).toList();
    }

    /**
     * The definitions a year's forms are counted by: its own, and of figures it does not define anew the latest earlier
     * year's.
     */
    public List<Definition> inForce(int year) {
        return all.stream()
                .filter(definition -> definition.year() <= year)
                .filter(definition -> all.stream()
                        .noneMatch(later -> later.year() <= year
                                && later.year() > definition.year()
                                && later.code().equals(definition.code())
                                && later.key().equals(definition.key())))
                .toList();
    }

    /** The year of the programme's first definitions. */
    int firstYear() {
        return all.stream().mapToInt(Definition::year).min().orElse(0);
    }

    /** One figure, as that year's forms are counted. */
    public Optional<Definition> find(int year, String code, String key) {
        return inForce(year).stream()
                .filter(definition ->
                        definition.code().equals(code) && definition.key().equals(key))
                .findFirst();
    }

    private static List<Definition> load() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:indicators/*/*.sql");
            List<Definition> read = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            Arrays.sort(files, Comparator.comparing(IndicatorDefinitions::path));
            for (Resource file : files) {
                String[] path = path(file).split("/");
                String name = path[path.length - 1];
                int year = Integer.parseInt(path[path.length - 2]);
                for (Definition definition :
                        DefinitionFile.parse(year, name, file.getContentAsString(StandardCharsets.UTF_8))) {
                    if (!seen.add(definition.figure())) {
                        throw new IllegalStateException(definition.figure() + " is defined twice");
                    }
                    read.add(definition);
                }
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(Resource file) {
        try {
            return file.getURL().getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
