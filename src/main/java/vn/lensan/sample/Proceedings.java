package vn.lensan.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import vn.lensan.truth.Atlas;
import vn.lensan.truth.Books;
import vn.lensan.truth.Reference;
import vn.lensan.truth.Verdict;

/** Writes the files in the order they arrive, keeps the books beside them, and notes each step with what must come of it. */
final class Proceedings {
    private final Path folder;
    private final Atlas atlas;
    private final Faults faults;
    private final List<Steps.Step> steps = new ArrayList<>();
    /** What each step did to the books; an undone one does nothing. */
    private final List<Consumer<Books>> deeds = new ArrayList<>();

    private Books books;

    Proceedings(Path folder, Atlas atlas, Faults faults) {
        this.folder = folder;
        this.atlas = atlas;
        this.faults = faults;
        this.books = new Books(atlas);
    }

    List<Steps.Step> steps() {
        return steps;
    }

    Books books() {
        return books;
    }

    /** Writes the file and takes it in; the number of the step. */
    int deliver(Draft draft) throws IOException {
        String file = String.format(
                Locale.ROOT,
                "%03d-%s%s.%s",
                steps.size() + 1,
                draft.format,
                draft.from == null ? "" : "-" + draft.from,
                draft.dress.look().extension);
        List<Integer> numbers = TableFile.write(draft, folder.resolve(file), faults);
        Map<String, Integer> verdicts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) verdicts.put(verdict.name().toLowerCase(Locale.ROOT), 0);
        List<Steps.Problem> problems = new ArrayList<>();
        for (int i = 0; i < draft.lines.size(); i++) {
            Draft.Line line = draft.lines.get(i);
            verdicts.merge(books.apply(line.fact()).name().toLowerCase(Locale.ROOT), 1, Integer::sum);
            if (line.fact() instanceof vn.lensan.truth.Fact.Refused refused)
                problems.add(new Steps.Problem(numbers.get(i), refused.column(), refused.code()));
        }
        List<vn.lensan.truth.Fact> facts =
                draft.lines.stream().map(Draft.Line::fact).toList();
        deeds.add(kept -> facts.forEach(kept::apply));
        steps.add(new Steps.Import(file, draft.format, draft.from, draft.lines.size(), verdicts, problems));
        return steps.size();
    }

    /** Sends the file of a step once more, byte for byte. */
    void again(int step) {
        Steps.Import first = (Steps.Import) steps.get(step - 1);
        note(new Steps.Again(first.file(), first.format(), first.from()), kept -> {});
    }

    /** Takes the upload of a step back: the books are as if it had never come. */
    void undo(int step) {
        deeds.set(step - 1, kept -> {});
        note(new Steps.Undo(step, false), kept -> {});
        books = new Books(atlas);
        deeds.forEach(deed -> deed.accept(books));
    }

    /** Tries to take back an upload that others rest on. */
    void undoInVain(int step) {
        note(new Steps.Undo(step, true), kept -> {});
    }

    void merge(Reference survivor, Reference absorbed) {
        note(new Steps.Merge(survivor, absorbed), kept -> kept.merge(survivor, absorbed));
    }

    void unmerge(Reference survivor, Reference absorbed) {
        note(new Steps.Unmerge(survivor, absorbed), kept -> kept.unmerge(absorbed));
    }

    void match(String format, String platform, String id, Reference household) {
        note(
                new Steps.Match(format, platform, id, household),
                kept -> kept.match(format.equals(Stall.FORMAT) ? "shop" : "payment", platform, id, household));
    }

    private void note(Steps.Step step, Consumer<Books> deed) {
        deed.accept(books);
        deeds.add(deed);
        steps.add(step);
    }
}
