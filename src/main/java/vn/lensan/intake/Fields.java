package vn.lensan.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensan.shared.Problem;
import vn.lensan.sheet.Cell;

/**
 * The cells of one row by column key, and what is wrong with them. A format reads its row from here; reading never
 * throws, it notes the problem and gives null.
 */
public final class Fields {
    /** A problem of one cell (or, with an empty key, of the row). */
    public record Noted(String column, Problem problem) {}

    private final int line;
    private final Map<String, Cell> cells;
    private final LocalDate uploadDay;
    private final List<Noted> problems = new ArrayList<>();
    private List<Noted> repairs = List.of();
    private List<Noted> notices = List.of();
    private int readProblems;

    /**
     * @param line the line number a person sees in the file
     * @param cells what was sent, by column key; a key is absent when the file has no such column
     * @param uploadDay the day it was sent: the date places are read at when the row has none of its own
     */
    public Fields(int line, Map<String, Cell> cells, LocalDate uploadDay) {
        this.line = line;
        this.cells = cells;
        this.uploadDay = uploadDay;
    }

    public int line() {
        return line;
    }

    public LocalDate uploadDay() {
        return uploadDay;
    }

    /** Whether the file has the column at all: a blank cell says "none", a missing column says nothing. */
    public boolean has(String column) {
        return cells.containsKey(column);
    }

    /** The cell, or null when blank or absent. */
    public @Nullable Cell cell(String column) {
        Cell cell = cells.get(column);
        return cell == null || cell.blank() || cell.text().isBlank() ? null : cell;
    }

    /** The text of a cell, trimmed, or null when blank or absent. */
    public @Nullable String text(String column) {
        Cell cell = cell(column);
        return cell == null ? null : cell.text().strip();
    }

    /** Everything that was sent, by column key. */
    public Map<String, Cell> all() {
        return cells;
    }

    public void problem(String column, Problem problem) {
        Noted noted = new Noted(column, problem);
        if (!problems.contains(noted)) {
            problems.add(noted);
        }
    }

    public List<Noted> problems() {
        return problems;
    }

    /** Notes what was mended in a cell while it was read. */
    void repaired(String column, Problem repair) {
        if (repairs.isEmpty()) {
            repairs = new ArrayList<>(2);
        }
        repairs.add(new Noted(column, repair));
    }

    /** What was mended while reading, to be shown to the sender. */
    public List<Noted> repairs() {
        return repairs;
    }

    /** Notes what a person should look at; the row is taken all the same, or waits for what is said here. */
    public void notice(String column, Problem problem) {
        Noted noted = new Noted(column, problem);
        if (notices.isEmpty()) {
            notices = new ArrayList<>(2);
        }
        if (!notices.contains(noted)) {
            notices.add(noted);
        }
    }

    public List<Noted> notices() {
        return notices;
    }

    /** Marks what reading found wrong; what judging adds may have to be judged again. */
    void readDone() {
        readProblems = problems.size();
    }

    /** Drops what judging found wrong, to judge again. */
    void forgetJudgement() {
        problems.subList(readProblems, problems.size()).clear();
    }
}
