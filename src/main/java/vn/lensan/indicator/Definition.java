package vn.lensan.indicator;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One figure of one indicator, as its SQL file defines it.
 *
 * @param year of the definitions, the folder's name
 * @param code of the indicator: {@code I.1}
 * @param key of the figure within it: {@code households}
 * @param name the row's official text
 * @param unit as printed
 * @param source the paragraph the row comes from
 * @param explanation what is counted and what is not, in one or two Vietnamese sentences for the figure's page
 * @param forms the forms that have the row
 * @param each the thing of a subject that counts once each ({@code item} column of the body); null: the subject itself
 * @param memberIs what a set is made of: {@code province} is mapped to the report's map; null otherwise
 * @param body the select that says which facts count
 * @param hash of everything that decides the figure
 */
public record Definition(
        int year,
        String code,
        String key,
        String name,
        String unit,
        String source,
        String explanation,
        Set<String> forms,
        SubjectKind subject,
        Counted counted,
        @Nullable String each,
        @Nullable String memberIs,
        String body,
        String hash) {
    /** A published view where SQL reads it; its name is group 1. */
    static final Pattern PUBLISHED = Pattern.compile("\\bpublished\\.([a-z_0-9]+)");

    /** Figures with this key count only producers of kind Hộ SXNN. */
    static final String HOUSEHOLDS = "households";

    /** The same with other facts counted. */
    Definition withBody(String other) {
        return new Definition(
                year, code, key, name, unit, source, explanation, forms, subject, counted, each, memberIs, other, hash);
    }

    /** Year, code and key: {@code 2021/I.1/households}. */
    public String figure() {
        return year + "/" + code + "/" + key;
    }

    /** The published views the body reads, without schema. */
    public Set<String> facts() {
        Set<String> views = new TreeSet<>();
        Matcher matcher = PUBLISHED.matcher(body);
        while (matcher.find()) {
            views.add(matcher.group(1));
        }
        return views;
    }

    /** Whether a subject adds 1 or nothing to the figure to date. */
    boolean countsSubjects() {
        return each == null && (counted == Counted.REACHED || counted == Counted.HELD);
    }

    boolean countsHouseholdsOnly() {
        return key.equals(HOUSEHOLDS) && subject == SubjectKind.HOUSEHOLD;
    }
}
