package vn.lensan.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.lensan.sample.Arrivals.Stage;
import vn.lensan.truth.Fact;
import vn.lensan.truth.Reference;

/** Trainings of about fifty people each, held in the communes by the platforms, and how their lists arrive. */
final class TrainingPlan {
    private record Training(String code, String topic, LocalDate heldOn, String venue, String organiser) {}

    private static final String FORMAT = "attendance";
    private static final List<String> VENUES = List.of("Nhà văn hoá", "Hội trường UBND", "Trung tâm học tập cộng đồng");

    private final Population people;
    private final Terrain terrain;
    private final Season season;
    private final Arrivals arrivals;
    private final Chance chance;
    private final Faults faults;
    private final Who who;
    private int trainings;

    TrainingPlan(
            Population people,
            Terrain terrain,
            Season season,
            Arrivals arrivals,
            Chance chance,
            Faults faults,
            Who who) {
        this.people = people;
        this.terrain = terrain;
        this.season = season;
        this.arrivals = arrivals;
        this.chance = chance;
        this.faults = faults;
        this.who = who;
    }

    void plan() {
        for (Terrain.Commune commune : terrain.communes()) {
            List<Family> families = people.of(commune);
            for (int at = 0; at < families.size(); at += 60)
                hold(commune, families.subList(at, Math.min(families.size(), at + 60)));
        }
        for (Population.Namesakes pair : people.namesakes) confused(pair);
    }

    private void hold(Terrain.Commune commune, List<Family> families) {
        boolean first = Math.floorMod(Integer.parseInt(commune.district().code()), 2) == 0;
        String organiser = first ? "postmart" : "voso";
        boolean byCommune = chance.of(0.1);
        String from = byCommune ? commune.code() : organiser;
        Training digital = training(commune, "DIGITAL_SKILLS", day(), organiser);
        Training fulfilment = chance.of(0.5)
                ? new Training(digital.code(), "FULFILMENT", digital.heldOn(), digital.venue(), digital.organiser())
                : training(commune, "FULFILMENT", day(), organiser);
        for (Family family : families) {
            if (byCommune && family.busy) continue;
            if (chance.of(0.7)) attend(family, digital, from);
            if (chance.of(0.5)) attend(family, fulfilment, from);
        }
    }

    /** One training in ten was held in the spring before the programme started. */
    private LocalDate day() {
        return chance.of(0.1)
                ? chance.day(LocalDate.of(2021, 4, 5), LocalDate.of(2021, 7, 20))
                : chance.day(LocalDate.of(2021, 7, 21), season.lastDay);
    }

    private Training training(Terrain.Commune commune, String topic, LocalDate day, String organiser) {
        String code = String.format(
                Locale.ROOT,
                "%s-%s-%04d",
                commune.provinceCode(),
                topic.equals("FULFILMENT") ? "DG" : "KN",
                ++trainings);
        return new Training(
                code,
                topic,
                day,
                chance.any(VENUES) + " " + commune.unit().fullName(),
                organiser.equals("postmart") ? "Bưu điện huyện" : "Viettel Post");
    }

    private void attend(Family family, Training training, String from) {
        LocalDate day = training.heldOn();
        if (!Who.can(family, day) || day.isAfter(family.lastDay)) return;
        int soonest = Math.max(season.week(day), family.listedWeek);
        int week = soonest;
        if (chance.of(0.1)) week += 1 + chance.below(4);
        if (!season.has(week)) week = soonest;
        if (week > season.week(day)) faults.count("attendance_told_late");
        switch (chance.below(40)) {
            case 0 -> wrongDayFirst(family, training, from, week);
            case 1 -> {
                send(week, from, draft -> certain(family, training, day, draft));
                if (season.has(week + 1))
                    send(week + 1, from, draft -> {
                        faults.count("attendance_sent_again");
                        certain(family, training, day, draft);
                    });
            }
            case 2 ->
                send(week, from, draft -> {
                    faults.count("attendance_twice_in_one_file");
                    certain(family, training, day, draft);
                    certain(family, training, day, draft);
                });
            case 3 -> send(week, from, draft -> impossible(family, training, draft));
            case 4 ->
                send(week, from, draft -> {
                    Map<String, Object> cells = cells(training, draft);
                    Reference weak = who.weak(family, day, draft, cells);
                    finish(training, day, weak, cells, draft);
                });
            default -> send(week, from, draft -> certain(family, training, day, draft));
        }
    }

    private void wrongDayFirst(Family family, Training training, String from, int week) {
        LocalDate right = training.heldOn();
        LocalDate wrong = right.plusDays(3 + chance.below(14)).isAfter(season.lastDay)
                ? right.minusDays(7)
                : right.plusDays(3 + chance.below(4));
        if (!season.has(week + 1) || !Who.can(family, wrong) || wrong.isAfter(family.lastDay)) {
            send(week, from, draft -> certain(family, training, right, draft));
            return;
        }
        send(week, from, draft -> certain(family, training, wrong, draft));
        send(week + 1, from, draft -> {
            faults.count("held_on_corrected");
            certain(family, training, right, draft);
        });
    }

    private void certain(Family family, Training training, LocalDate day, Draft draft) {
        Map<String, Object> cells = cells(training, draft);
        cells.put("held_on", draft.pen.date(day));
        finish(training, day, who.certain(family, day, draft, cells), cells, draft);
    }

    private void impossible(Family family, Training training, Draft draft) {
        faults.count("day_that_does_not_exist");
        Map<String, Object> cells = cells(training, draft);
        who.certain(family, training.heldOn(), draft, cells);
        cells.put("held_on", chance.any(List.of("31/02/2021", "31/09/2021", "30.02.2021", "2021-06-31")));
        draft.add(cells, new Fact.Refused("held_on", null));
    }

    /** The code of one family and the number of another: only for days whose commune codes are known. */
    private void confused(Population.Namesakes pair) {
        LocalDate day = chance.day(Season.MAP_2021.plusDays(2), season.lastDay);
        int week = Math.max(season.week(day), Math.max(pair.one().listedWeek, pair.other().listedWeek));
        if (!season.has(week) || !Season.codesOf2021(day)) return;
        Training training = training(pair.one().home, "DIGITAL_SKILLS", day, "voso");
        send(week, "voso", draft -> {
            Map<String, Object> cells = cells(training, draft);
            finish(training, day, who.two(pair.one(), pair.other(), draft, cells), cells, draft);
        });
    }

    private void send(int week, String from, Arrivals.Row row) {
        arrivals.add(week, Stage.TRAININGS, FORMAT, from, "", row);
    }

    private Map<String, Object> cells(Training training, Draft draft) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("training_code", training.code());
        boolean digital = training.topic().equals("DIGITAL_SKILLS");
        cells.put("topic", draft.dress.english() ? training.topic() : digital ? "KNS" : "DGKN");
        cells.put("venue", training.venue());
        cells.put("organiser", training.organiser());
        return cells;
    }

    private static void finish(
            Training training, LocalDate day, Reference reference, Map<String, Object> cells, Draft draft) {
        if (!cells.containsKey("held_on")) cells.put("held_on", draft.pen.date(day));
        Map<String, String> details = Map.of("venue", training.venue(), "organiser", training.organiser());
        draft.add(cells, new Fact.Attended(reference, training.code(), training.topic(), day, details));
    }
}
