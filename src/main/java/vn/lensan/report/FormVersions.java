package vn.lensan.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
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

    public FormVersions() {
        this(read("classpath*:forms/*/*.yaml"));
    }

    FormVersions(List<FormVersion> versions) {
        this.versions = versions.stream()
                .sorted(Comparator.comparing(FormVersion::version))
                .toList();
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

    /** The version the key of a period chooses; the first one for keys before the programme. */
    public FormVersion inForce(Form form, String key) {
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
