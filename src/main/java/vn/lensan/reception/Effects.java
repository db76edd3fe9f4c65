package vn.lensan.reception;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import vn.lensan.indicator.Causes;
import vn.lensan.indicator.Subjects;
import vn.lensan.intake.Outcomes;

/** What an upload changed in which figures, from the journal. */
@Component
class Effects {
    private static final int WINDOW = 20_000;

    private final Outcomes outcomes;
    private final Causes causes;
    private final DataSource dataSource;

    Effects(Outcomes outcomes, Causes causes, DataSource dataSource) {
        this.outcomes = outcomes;
        this.causes = causes;
        this.dataSource = dataSource;
    }

    private record Subject(int part, long id) {}

    /** The figures it changed and by how much, each subject asked for once. */
    List<Causes.Effect> of(long uploadId) {
        Map<Integer, Long> amounts = new HashMap<>();
        Set<Subject> seen = new HashSet<>();
        List<Outcomes.Touched> window;
        int after = 0;
        do {
            window = outcomes.touched(dataSource, uploadId, after, WINDOW);
            List<Subject> fresh = window.stream()
                    .flatMap(t -> java.util.stream.Stream.of(
                            new Subject(t.partId(), t.recordId()), new Subject(t.partId(), t.householdId())))
                    .filter(subject -> subject.id != 0 && seen.add(subject))
                    .toList();
            causes.made(uploadId, subjects(fresh))
                    .forEach((figure, amount) -> amounts.merge(figure, amount, Long::sum));
            after = window.isEmpty() ? after : window.getLast().line();
        } while (window.size() == WINDOW);
        return causes.effects(amounts);
    }

    private static Subjects subjects(List<Subject> named) {
        short[] parts = new short[named.size()];
        long[] ids = new long[named.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (short) named.get(i).part;
            ids[i] = named.get(i).id;
        }
        return new Subjects(parts, ids);
    }
}
