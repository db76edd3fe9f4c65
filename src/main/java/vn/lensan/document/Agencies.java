package vn.lensan.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lensan.place.Geography;
import vn.lensan.place.Unit;

/** The names of the offices that report, as they were on a day; from {@code forms/agencies.yaml}. */
@Component
final class Agencies {

    /** One office's name and its abbreviation in document numbers. */
    record Office(String name, String sign) {}

    /** The names in use from a day on; {@code otherwise} holds the provinces (codes of 2021) that differ. */
    record Names(
            LocalDate since, Office ministry, Office department, Map<String, Office> otherwise, String receivers) {}

    private final List<Names> names;

    Agencies() {
        try (InputStream in = new ClassPathResource("forms/agencies.yaml").getInputStream()) {
            Object tree = new Yaml(new Dates()).load(in);
            this.names = JsonMapper.shared().convertValue(tree, new TypeReference<List<Names>>() {}).stream()
                    .sorted(Comparator.comparing(Names::since).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The office that reports for a unit in a paper of that day. */
    Agency of(Unit unit, LocalDate day) {
        Names then = names.stream()
                .filter(candidate -> !candidate.since().isAfter(day))
                .findFirst()
                .orElseGet(names::getLast);
        return switch (unit.level()) {
            case NATION -> nation(then);
            case PROVINCE -> province(unit, then);
            case DISTRICT, COMMUNE -> committee(unit, then);
        };
    }

    private static Agency nation(Names then) {
        String name = then.ministry().name();
        return new Agency(
                null,
                name,
                name + " (tổng hợp cả nước)",
                then.ministry().sign(),
                "Hà Nội",
                "THỦ TRƯỞNG ĐƠN VỊ",
                "Lãnh đạo Bộ");
    }

    private static Agency province(Unit unit, Names then) {
        Office office = unit.geography() == Geography.Y2021
                ? then.otherwise().getOrDefault(unit.code(), then.department())
                : then.department();
        return new Agency(
                "Ủy ban nhân dân " + inSentence(unit),
                office.name(),
                office.name() + " " + inSentence(unit),
                office.sign(),
                unit.name(),
                "GIÁM ĐỐC",
                then.receivers());
    }

    private static Agency committee(Unit unit, Names then) {
        String name = "Ủy ban nhân dân " + inSentence(unit);
        return new Agency(
                null,
                name,
                name,
                "UBND",
                unit.name(),
                "CHỦ TỊCH",
                then.department().name());
    }

    /** "Tỉnh Lạng Sơn" within a sentence is "tỉnh Lạng Sơn". */
    private static String inSentence(Unit unit) {
        String full = unit.fullName();
        return full.substring(0, 1).toLowerCase(Locale.ROOT) + full.substring(1);
    }

    /** Keeps dates as text, for Jackson to read. */
    private static final class Dates extends SafeConstructor {
        Dates() {
            super(new LoaderOptions());
            yamlConstructors.put(org.yaml.snakeyaml.nodes.Tag.TIMESTAMP, new ConstructYamlStr());
        }
    }
}
