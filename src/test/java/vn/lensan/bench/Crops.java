package vn.lensan.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import vn.lensan.place.Unit;

/**
 * Writes lists of invented people, commune after commune as provinces send them: household n is the same in every file
 * of one seed. Nothing else is like what people send so well that it loads: one row in a hundred is listed twice, one in
 * two hundred is wrong.
 */
final class Crops {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> BIRTH_PROVINCES =
            List.of("01", "04", "08", "12", "20", "24", "31", "38", "40", "48", "54", "66", "79", "87", "92");
    private static final List<String> FAMILIES = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
            "Dương", "Lý", "Nông", "Lò", "Quàng", "Hà");
    private static final List<String> MIDDLES = List.of(
            "Văn",
            "Thị",
            "Đức",
            "Hữu",
            "Quang",
            "Minh",
            "Xuân",
            "Đình",
            "Ngọc",
            "Kim",
            "Thanh",
            "Hồng",
            "Thị Thu",
            "Thị Bích",
            "Công",
            "Bá");
    private static final List<String> GIVEN = List.of(
            "Thái", "Đức", "Hùng", "Dũng", "Tuấn", "Sơn", "Lâm", "Hải", "Long", "Phúc", "Hoa", "Lan", "Huệ", "Hương",
            "Thảo", "Nga", "Hằng", "Thuý", "Yến", "Liên", "Phượng", "Nhung", "Hoà", "Loan", "Hiền", "Duyên", "Mận",
            "Nguyệt", "Quyên", "Sen", "Tuyết", "Oanh", "Vân", "Bình", "Toàn", "Kiên");
    private static final List<String> PRODUCTS =
            List.of("na", "vải thiều", "cà phê, hồ tiêu", "lúa", "chè", "bưởi", "mật ong", "gà đồi, trứng", "xoài");

    private static final List<String> PREFIXES = List.of("032", "086", "070", "098");

    private final List<Unit> communes;
    private final int households;
    private final long seed;

    Crops(List<Unit> communes, int households, long seed) {
        this.communes = communes;
        this.households = households;
        this.seed = seed;
    }

    /** One household, drawn from its number alone. */
    private record Person(
            String code, String name, String citizen, String birth, String sex, String phone, Unit home) {}

    private Person person(int n) {
        Random chance = new Random(seed * 1_000_003 + n);
        Unit home = communes.get((int) ((long) n * communes.size() / households));
        int year = 1950 + chance.nextInt(50);
        boolean woman = chance.nextBoolean();
        String name = FAMILIES.get(chance.nextInt(FAMILIES.size())) + " " + MIDDLES.get(chance.nextInt(MIDDLES.size()))
                + " " + GIVEN.get(chance.nextInt(GIVEN.size()));
        String citizen = "0%s%d%02d%06d"
                .formatted(
                        BIRTH_PROVINCES.get(chance.nextInt(BIRTH_PROVINCES.size())),
                        woman ? 1 : 0,
                        year % 100,
                        n % 1_000_000);
        String birth = chance.nextInt(4) == 0
                ? "" + year
                : DAY.format(LocalDate.of(year, 1 + chance.nextInt(12), 1 + chance.nextInt(28)));
        String phone = PREFIXES.get(chance.nextInt(PREFIXES.size())) + "%07d".formatted(n * 7919L % 10_000_000);
        return new Person("%s-%07d".formatted(home.code(), n), name, citizen, birth, woman ? "Nữ" : "Nam", phone, home);
    }

    /** The household list; gives its rows. */
    int households(Path file) throws IOException {
        int rows = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("household_code,full_name,citizen_number,birth,sex,phone,commune_code,hamlet,kind,main_products,"
                    + "area_ha,output_tonnes,season,standard,smartphone,listed_on,consent_on,consent_form\n");
            for (int n = 0; n < households; n++) {
                Random chance = new Random(seed * 31 + n);
                String line = listed(n, chance);
                out.write(line);
                rows++;
                if (chance.nextInt(100) == 0) {
                    out.write(line);
                    rows++;
                }
            }
        }
        return rows;
    }

    private String listed(int n, Random chance) {
        Person p = person(n);
        LocalDate day = LocalDate.of(2021, 7, 22).plusDays(chance.nextInt(60));
        return String.join(
                        ",",
                        p.code,
                        p.name,
                        chance.nextInt(10) == 0 ? "" : p.citizen,
                        p.birth,
                        p.sex,
                        chance.nextInt(6) == 0 ? "" : p.phone,
                        chance.nextInt(200) == 0 ? "99999" : p.home.code(),
                        "Thôn " + (1 + chance.nextInt(9)),
                        chance.nextInt(30) == 0 ? "Hợp tác xã" : "Hộ SXNN",
                        "\"" + PRODUCTS.get(chance.nextInt(PRODUCTS.size())) + "\"",
                        "\"" + (1 + chance.nextInt(4)) + "," + chance.nextInt(1, 9) + "\"",
                        "" + (1 + chance.nextInt(20)),
                        "tháng 7 - tháng 9",
                        chance.nextInt(3) == 0 ? "VietGAP" : "",
                        chance.nextInt(2) == 0 ? "Có" : "Không",
                        DAY.format(day),
                        DAY.format(day),
                        "ký giấy")
                + "\n";
    }

    /** Attendance of households drawn anywhere, named as organisers name them; gives the rows. */
    int attendance(Path file, int rows, int round) throws IOException {
        Random chance = new Random(seed * 131 + round);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("training_code,topic,held_on,venue,organiser,household_code,citizen_number,phone,full_name,"
                    + "commune_code\n");
            for (int i = 0; i < rows; i++) {
                int course = i / 45;
                Person p = person((int) (((long) course * 45 * 7919 + i * 3L + round) % households));
                int how = chance.nextInt(10);
                out.write(String.join(
                                ",",
                                "L%d-%05d".formatted(round, course),
                                course % 3 == 0 ? "DGKN" : "KNS",
                                DAY.format(LocalDate.of(2021, 7, 25).plusDays(course * 31L % 100)),
                                "Nhà văn hoá",
                                "UBND xã",
                                how < 6 ? p.code : "",
                                how >= 6 && how < 8 ? p.citizen : "",
                                how >= 6 ? p.phone : "",
                                chance.nextInt(100) == 0 ? "Trương Vô Danh" : p.name,
                                how < 6 ? p.home.code() : "")
                        + "\n");
            }
        }
        return rows;
    }
}
