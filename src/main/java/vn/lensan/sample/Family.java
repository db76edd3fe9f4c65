package vn.lensan.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lensan.truth.Kind;

/** A household of the sample's world, and what the files have told about it so far. */
final class Family {
    final String name;
    final boolean woman;
    final String birth;
    final Terrain.Commune home;
    final String hamlet;
    final String crops;
    final double area;
    final int listedWeek;

    @Nullable
    String code;

    @Nullable
    String oldNumber;

    @Nullable
    String newNumber;

    @Nullable
    String phone;

    boolean newNumberTold;
    Kind kind = Kind.HOUSEHOLD;
    boolean kindWritten;
    LocalDate listedOn;

    /** Where the files place it now. */
    Terrain.Commune listedAt;

    @Nullable
    LocalDate movedOn;

    @Nullable
    LocalDate ceasedOn;

    /** The last day anything may happen to it (the day before it ceases). */
    LocalDate lastDay = LocalDate.MAX;

    /** Took its place in another province: only its citizen number names it from then on. */
    boolean crossed;

    /** Moves at some time: what it sold before stays behind, so it sells nothing in a sample. */
    boolean moves;

    /** Left alone by corrections, because something else already happens to it. */
    boolean busy;

    Family(
            String name,
            boolean woman,
            String birth,
            Terrain.Commune home,
            String hamlet,
            String crops,
            double area,
            int listedWeek,
            LocalDate listedOn) {
        this.name = name;
        this.woman = woman;
        this.birth = birth;
        this.home = home;
        this.hamlet = hamlet;
        this.crops = crops;
        this.area = area;
        this.listedWeek = listedWeek;
        this.listedOn = listedOn;
        this.listedAt = home;
    }

    /** The number a list would carry today; null when it has none. */
    @Nullable
    String number() {
        return oldNumber == null || newNumberTold ? newNumber : oldNumber;
    }

    /** The earlier of two days. */
    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
