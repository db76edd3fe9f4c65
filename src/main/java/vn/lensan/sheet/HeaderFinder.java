package vn.lensan.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensan.sheet.SheetRefused.Problem;

/** Looks for the row of headings among the first rows of each sheet, below whatever titles stand above it. */
public final class HeaderFinder {

    private static final int LEAST_MATCHES = 2;

    private final List<ColumnHeading> known;
    private final Map<String, String> keyByHeading = new HashMap<>();
    private final int rows;
    private final LegacyText legacy;

    /** For the columns of one format; {@code limits} says how many rows are looked at. */
    public HeaderFinder(List<ColumnHeading> known, SheetLimits limits, LegacyText legacy) {
        this.known = List.copyOf(known);
        this.rows = limits.headerRows();
        this.legacy = legacy;
        for (ColumnHeading column : known) {
            keyByHeading.putIfAbsent(Folding.fold(column.key()), column.key());
            keyByHeading.putIfAbsent(Folding.fold(column.heading()), column.key());
        }
        for (ColumnHeading column : known) {
            column.aliases().forEach(alias -> keyByHeading.putIfAbsent(Folding.fold(alias), column.key()));
        }
        for (ColumnHeading column : known) {
            keyByHeading.putIfAbsent(Folding.foldBare(column.heading()), column.key());
        }
    }

    /**
     * The sheet whose headings fit best.
     *
     * @throws SheetRefused EMPTY when no sheet has a row, NO_HEADER when none has headings of this format
     */
    public HeaderMatch find(SentWorkbook workbook) {
        List<HeaderMatch> fitting = search(workbook);
        if (!fitting.isEmpty()) {
            return fitting.getFirst();
        }
        if (workbook.sheets().stream().allMatch(HeaderFinder::isEmpty)) {
            throw new SheetRefused(Problem.EMPTY);
        }
        List<ColumnHeading> named =
                known.stream().filter(ColumnHeading::required).toList();
        throw new SheetRefused(
                Problem.NO_HEADER,
                rows,
                (named.isEmpty() ? known : named)
                        .stream().map(column -> "«" + column.heading() + "»").collect(Collectors.joining(", ")));
    }

    /** All sheets with headings of this format, the best first: complete, visible, many columns, leftmost tab. */
    public List<HeaderMatch> search(SentWorkbook workbook) {
        List<HeaderMatch> fitting = new ArrayList<>();
        for (SentSheet sheet : workbook.sheets()) {
            HeaderMatch best = best(sheet);
            if (best != null) {
                fitting.add(best);
            }
        }
        fitting.sort(Comparator.comparing(
                        (HeaderMatch match) -> !match.missing().isEmpty())
                .thenComparing(match -> match.sheet().hidden())
                .thenComparing(Comparator.comparingInt(HeaderMatch::fitness).reversed()));
        return fitting;
    }

    private static boolean isEmpty(SentSheet sheet) {
        try (SheetRows all = sheet.rows()) {
            return !all.hasNext();
        }
    }

    private @Nullable HeaderMatch best(SentSheet sheet) {
        List<SheetRow> first = new ArrayList<>();
        try (SheetRows all = sheet.rows()) {
            while (first.size() < rows && all.hasNext()) {
                first.add(all.next());
            }
        }
        HeaderMatch best = null;
        for (int i = 0; i < first.size(); i++) {
            best = better(best, match(sheet, first.get(i), null));
            if (i + 1 < first.size() && first.get(i + 1).line() == first.get(i).line() + 1) {
                best = better(best, match(sheet, first.get(i), first.get(i + 1)));
            }
        }
        return best == null ? null : withSecondWording(best, first);
    }

    /** Both wordings one under the other, English keys and Vietnamese headings, are one heading. */
    private HeaderMatch withSecondWording(HeaderMatch header, List<SheetRow> first) {
        for (SheetRow row : first) {
            if (row.line() == header.lastLine() + 1) {
                HeaderMatch again = match(header.sheet(), row, null);
                boolean same = again != null
                        && again.columns().size() * 2 > header.columns().size()
                        && header.columns()
                                .entrySet()
                                .containsAll(again.columns().entrySet());
                return same ? header.saidAgainAt(row.line()) : header;
            }
        }
        return header;
    }

    private static @Nullable HeaderMatch better(@Nullable HeaderMatch one, @Nullable HeaderMatch other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.fitness() > one.fitness() ? other : one;
    }

    /** Headings of one row, or of two where a group heading is merged over several lower ones. */
    private @Nullable HeaderMatch match(SentSheet sheet, SheetRow upper, @Nullable SheetRow lower) {
        Map<Integer, String> headings = new TreeMap<>();
        Map<String, Integer> columns = new HashMap<>();
        List<Integer> unknown = new ArrayList<>();
        int width =
                Math.max(upper.cells().size(), lower == null ? 0 : lower.cells().size());
        boolean upperNames = false;
        boolean lowerNames = false;
        for (int column = 0; column < width; column++) {
            Cell top = upper.cell(column);
            Cell heading = lower == null || lower.cell(column).blank() ? top : lower.cell(column);
            if (heading.blank()) {
                continue;
            }
            headings.put(column, heading.text());
            String key = key(heading);
            if (key == null || columns.putIfAbsent(key, column) != null) {
                unknown.add(column);
            } else {
                upperNames |= heading == top;
                lowerNames |= heading != top;
            }
        }
        boolean enough = columns.size() >= Math.min(LEAST_MATCHES, known.size());
        if (!enough || lower != null && !(upperNames && lowerNames)) {
            return null;
        }
        List<ColumnHeading> missing = known.stream()
                .filter(column -> column.required() && !columns.containsKey(column.key()))
                .toList();
        int fitness = 20 * columns.size() - 10 * missing.size() - Math.min(unknown.size(), 19);
        int lastLine = lower == null ? upper.line() : lower.line();
        return new HeaderMatch(sheet, upper.line(), lastLine, columns, headings, unknown, missing, fitness);
    }

    private @Nullable String key(Cell heading) {
        String key = key(heading.text());
        if (key != null) {
            return key;
        }
        for (String reading : legacy.readings(heading.text(), heading.font())) {
            key = key(reading);
            if (key != null) {
                return key;
            }
        }
        return null;
    }

    private @Nullable String key(String heading) {
        if (heading.length() > 200) {
            return null;
        }
        String key = keyByHeading.get(Folding.fold(heading));
        return key != null ? key : keyByHeading.get(Folding.foldBare(heading));
    }
}
