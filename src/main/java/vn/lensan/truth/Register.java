package vn.lensan.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The households and the rules by which a row names one of them (contract §1, "Household reference"). */
final class Register {
    /**
     * Whom a reference names: one household for certain (of a merged one the record that was named), several, or none
     * (perhaps because a number's household bears another name).
     */
    record Named(@Nullable Household one, boolean several, boolean nameClash) {}

    /** A household that was given a code in a province. */
    private record Coded(Household household, String province) {
        boolean now(String code) {
            return code.equals(household.code) && province.equals(household.codeProvince);
        }
    }

    private final Atlas atlas;
    private final List<Household> households = new ArrayList<>();
    private final Map<String, List<Coded>> byCode = new HashMap<>();
    private final Map<String, Household> byCitizen = new HashMap<>();
    private final Map<String, List<Household>> byPhone = new HashMap<>();
    private final Map<String, Integer> sameName = new HashMap<>();
    private int duplicates;

    Register(Atlas atlas) {
        this.atlas = atlas;
    }

    int duplicates() {
        return duplicates;
    }

    Named find(Reference ref) {
        Map<Household, Household> named = new LinkedHashMap<>();
        Set<Household> clashing = new LinkedHashSet<>();
        if (ref.code() != null) {
            List<Household> coded = coded(ref.code(), ref.commune());
            if (coded.stream().map(Household::survivor).distinct().count() == 1)
                judge(coded.getFirst(), ref.name(), named, clashing);
            else if (coded.size() > 1) throw new Undecided("a code of several households");
        }
        Household citizen = ref.citizen() == null ? null : byCitizen.get(ref.citizen());
        if (citizen != null) judge(citizen, ref.name(), named, clashing);
        if (ref.phone() != null && ref.name() != null) {
            for (Household h : byPhone.getOrDefault(ref.phone(), List.of())) {
                if (h.formerPhones.contains(ref.phone()) || h.formerNames.contains(Folding.fold(ref.name())))
                    throw new Undecided("a phone or name the household has given up");
                String name = Folding.fold(ref.name());
                if (h.together().stream()
                        .anyMatch(each -> Folding.fold(each.name).equals(name))) named.putIfAbsent(h.survivor(), h);
            }
        }
        clashing.removeAll(named.keySet());
        if (!named.isEmpty() && !clashing.isEmpty())
            throw new Undecided("one part certain, another names a household of another name");
        if (named.size() == 1) return new Named(named.values().iterator().next(), false, false);
        return new Named(null, named.size() > 1, !clashing.isEmpty());
    }

    private static void judge(
            Household found, @Nullable String name, Map<Household, Household> named, Set<Household> clashing) {
        boolean fits = name == null || found.together().stream().anyMatch(each -> Folding.compatible(name, each.name));
        if (fits) named.putIfAbsent(found.survivor(), found);
        else clashing.add(found.survivor());
    }

    /** Who bears the code in a province, else who bore it there once; in every province where none is given. */
    private List<Household> coded(String code, @Nullable String commune) {
        String only = commune == null ? null : atlas.province(commune);
        List<Coded> there = byCode.getOrDefault(code, List.of()).stream()
                .filter(coded -> only == null || only.equals(coded.province))
                .toList();
        return there.stream()
                .filter(coded -> coded.now(code)
                        || there.stream().noneMatch(o -> o.province.equals(coded.province) && o.now(code)))
                .map(Coded::household)
                .toList();
    }

    /** The record that bears this code in the commune's province now; where none does (it moved), this citizen number. */
    Household bearing(Reference ref) {
        return coded(Objects.requireNonNull(ref.code()), ref.commune()).stream()
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(byCitizen.get(ref.citizen()), ref.toString()));
    }

    Verdict list(Fact.Listed row) {
        Named named = find(new Reference(
                row.who().code(),
                row.who().citizen(),
                row.who().phone(),
                row.who().name(),
                row.commune()));
        if (named.several()) return Verdict.WAITING;
        if (named.one() != null) return update(named.one(), row);
        if (named.nameClash()) throw new Undecided("a listed household whose number belongs to another name");
        return create(row);
    }

    private Verdict create(Fact.Listed row) {
        if (row.movedOn() != null) throw new Undecided("a household first seen with a day of moving");
        String name = Objects.requireNonNull(row.who().name());
        Household h = new Household(name, row.kind() == null ? Kind.HOUSEHOLD : row.kind());
        h.residences.add(new Household.Residence(row.commune(), Span.ALWAYS));
        h.ceasedOn = row.ceasedOn();
        h.details.putAll(row.details());
        takeCode(h, row.who().code(), row.commune());
        takeCitizen(h, row.who().citizen());
        takePhone(h, row.who().phone());
        households.add(h);
        String door = Folding.fold(name) + "|" + row.commune() + "|"
                + Folding.fold(row.details().getOrDefault("hamlet", ""));
        if (sameName.merge(door, 1, Integer::sum) > 1) duplicates++;
        return Verdict.CREATED;
    }

    private Verdict update(Household h, Fact.Listed row) {
        boolean elsewhere = !h.commune().equals(row.commune());
        if (elsewhere && row.movedOn() == null && !atlas.province(h.commune()).equals(atlas.province(row.commune())))
            return Verdict.WAITING;
        boolean changed = reside(h, row.commune(), row.movedOn());
        if (!Objects.equals(h.ceasedOn, row.ceasedOn())) {
            h.ceasedOn = row.ceasedOn();
            changed = true;
        }
        if (row.kind() == null && h.kind != Kind.HOUSEHOLD) throw new Undecided("a blank kind for another producer");
        if (row.kind() != null && row.kind() != h.kind) {
            h.kind = row.kind();
            changed = true;
        }
        for (Map.Entry<String, String> detail : row.details().entrySet()) {
            String old = h.details.put(detail.getKey(), detail.getValue());
            changed |= !detail.getValue().equals(old == null ? "" : old);
        }
        String name = Objects.requireNonNull(row.who().name());
        if (!name.equals(h.name)) {
            if (!Folding.fold(name).equals(Folding.fold(h.name))) h.formerNames.add(Folding.fold(h.name));
            h.name = name;
            changed = true;
        }
        changed |= takeCode(h, row.who().code(), row.commune());
        changed |= takeCitizen(h, row.who().citizen());
        changed |= takePhone(h, row.who().phone());
        return changed ? Verdict.UPDATED : Verdict.UNCHANGED;
    }

    private static boolean reside(Household h, String commune, @Nullable LocalDate movedOn) {
        Household.Residence last = h.residences.getLast();
        boolean moved = h.residences.size() > 1;
        if (movedOn == null) {
            if (moved) throw new Undecided("a household that has moved, listed without a day of moving");
            if (last.commune().equals(commune)) return false;
            h.residences.set(0, new Household.Residence(commune, Span.ALWAYS));
            return true;
        }
        if (last.commune().equals(commune)) {
            if (!moved) throw new Undecided("moved to where it always was");
            return !h.residences
                    .set(h.residences.size() - 1, new Household.Residence(commune, movedOn))
                    .since()
                    .equals(movedOn);
        }
        if (moved && !movedOn.isAfter(last.since())) throw new Undecided("a move before the last one");
        h.residences.add(new Household.Residence(commune, movedOn));
        return true;
    }

    /** Every code it was ever given goes on finding it, unless another bears it now. */
    private boolean takeCode(Household h, @Nullable String code, String commune) {
        String province = atlas.province(commune);
        if (code == null || code.equals(h.code) && province.equals(h.codeProvince)) return false;
        h.code = code;
        h.codeProvince = province;
        Coded coded = new Coded(h, province);
        List<Coded> all = byCode.computeIfAbsent(code, c -> new ArrayList<>());
        if (!all.contains(coded)) all.add(coded);
        return true;
    }

    /** A nine-digit number followed by a twelve-digit one is the same person's; anything else that differs is left out of samples. */
    private boolean takeCitizen(Household h, @Nullable String citizen) {
        if (citizen == null) return false;
        if (!h.citizens.isEmpty()) {
            if (h.citizens.getLast().equals(citizen)) return false;
            if (h.citizens.size() > 1
                    || citizen.length() != 12
                    || h.citizens.getFirst().length() != 9)
                throw new Undecided("a household gets another citizen number");
        }
        h.citizens.add(citizen);
        if (byCitizen.put(citizen, h) != null) throw new Undecided("a citizen number of two households");
        return true;
    }

    private boolean takePhone(Household h, @Nullable String phone) {
        if (phone == null || phone.equals(h.phone)) return false;
        if (h.phone != null) h.formerPhones.add(h.phone);
        h.phone = phone;
        byPhone.computeIfAbsent(phone, p -> new ArrayList<>()).add(h);
        return true;
    }
}
