package vn.lensan.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The forms the ministry has issued, one file each; a new one is a new file, no code. */
@Component
public final class FormVersions {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final List<FormVersion> versions;
    private final Function<Form, List<FormChoice>> choices;

    @Autowired
    public FormVersions(JdbcClient jdbc) {
        this(read("classpath*:forms/*/*.yaml"), form -> chosen(jdbc, form));
    }

    /** The forms as issued, where the ministry has made no other version the usual one. */
    public FormVersions() {
        this(read("classpath*:forms/*/*.yaml"), form -> List.of());
    }

    private FormVersions(List<FormVersion> versions, Function<Form, List<FormChoice>> choices) {
        this.versions = versions.stream()
                .sorted(Comparator.comparing(FormVersion::version))
                .toList();
        this.choices = choices;
    }

    /** The same forms under these decisions. */
    FormVersions under(Function<Form, List<FormChoice>> decisions) {
        return new FormVersions(versions, decisions);
    }

    /** The same forms under what is decided by now, read once: for questions about many periods. */
    FormVersions decided() {
        Map<Form, List<FormChoice>> known = new EnumMap<>(Form.class);
        return under(form -> known.computeIfAbsent(form, choices));
    }

    /** What the ministry decided, oldest decision first. */
    public List<FormChoice> choices(Form form) {
        return choices.apply(form);
    }

    private static List<FormChoice> chosen(JdbcClient jdbc, Form form) {
        return jdbc.sql("""
                        select version, since, reason, decided_by, decided_at
                          from report.form_choice
                         where form = :form
                         order by choice_id
                        """)
                .param("form", form.code())
                .query((row, number) -> new FormChoice(
                        form,
                        row.getString("version"),
                        row.getString("since"),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class)))
                .list();
    }

    /** The version of that name, the usual ones and those given only when asked for. */
    public FormVersion version(Form form, String version) {
        return of(form).stream()
                .filter(candidate -> candidate.version().equals(version))
                .findFirst()
                .orElseThrow(() -> ReportProblem.VERSION_UNKNOWN.rejected(
                        version,
                        form.title(),
                        of(form).stream().map(FormVersion::version).collect(Collectors.joining(", "))));
    }

    /**
     * The version the key of a period chooses: what the ministry decided last of the latest period up to it, else what
     * the form itself says; the first one for keys before the programme.
     */
    public FormVersion inForce(Form form, String key) {
        FormVersion issued = issued(form, key);
        String since = issued.since() == null ? "" : issued.since();
        return choices(form).stream()
                .filter(choice ->
                        choice.since().compareTo(key) <= 0 && choice.since().compareTo(since) >= 0)
                .reduce((one, later) -> later.since().compareTo(one.since()) >= 0 ? later : one)
                .map(choice -> version(form, choice.version()))
                .orElse(issued);
    }

    private FormVersion issued(Form form, String key) {
        return of(form).stream()
                .filter(version -> version.since() != null && version.since().compareTo(key) <= 0)
                .reduce((earlier, later) -> later)
                .orElseGet(() -> first(form));
    }

    /** Every version of a form, oldest first. */
    public List<FormVersion> of(Form form) {
        return versions.stream().filter(version -> version.form() == form).toList();
    }

    /** The version the programme began with. */
    FormVersion first(Form form) {
        return of(form).stream()
                .filter(version -> version.since() != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form file for " + form));
    }

    private static List<FormVersion> read(String pattern) {
        try {
            List<FormVersion> read = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                read.add(read(file));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("the forms cannot be read", e);
        }
    }

    private static FormVersion read(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return MAPPER.convertValue(tree, FormVersion.class);
        }
    }
}
