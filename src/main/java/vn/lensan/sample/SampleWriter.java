package vn.lensan.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lensan.truth.Atlas;

/** Writes a sample: the files of the season in the order they arrive, manifest.json and truth.json. */
public final class SampleWriter {
    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("universe", "Số hộ sản xuất nông nghiệp trên địa bàn"),
            Map.entry("targets", "Chỉ tiêu của tỉnh"),
            Map.entry("households", "Danh sách hộ sản xuất nông nghiệp"),
            Map.entry("attendance", "Danh sách hộ tham gia tập huấn"),
            Map.entry("shop-accounts", "Danh sách gian hàng"),
            Map.entry("payment-accounts", "Danh sách tài khoản thanh toán điện tử"),
            Map.entry("products", "Danh sách sản phẩm trên sàn"),
            Map.entry("orders", "Đơn hàng nông sản"),
            Map.entry("information", "Thông tin cung cấp đến hộ"),
            Map.entry("inputs", "Hàng hoá đầu vào"),
            Map.entry("input-orders", "Đơn hàng vật tư"));

    private final Chance chance;
    private final Faults faults = new Faults();
    private int drafts;

    private SampleWriter(SampleOptions options) {
        chance = new Chance(options.seed());
    }

    /** Writes everything into the folder, which is made if it is not there. */
    public static void write(Path out, SampleOptions options) throws IOException {
        Files.createDirectories(out);
        new SampleWriter(options).run(out, options);
    }

    private void run(Path out, SampleOptions options) throws IOException {
        Atlas atlas = Atlas.read();
        Season season = new Season(options.weeks());
        Terrain terrain = new Terrain(atlas, options.households());
        PeopleNames names = new PeopleNames(chance);
        PlaceNames places = new PlaceNames(atlas, chance, faults);
        Population people = new Population(options, season, terrain, chance, names);
        HouseholdRows rows = new HouseholdRows(places, chance);
        Who who = new Who(chance, faults, names, places);
        Arrivals arrivals = new Arrivals();
        new NumberPlan(atlas, terrain, season, arrivals, chance, faults).plan();
        new ListPlan(people, terrain, season, arrivals, chance, faults, rows, names).plan();
        new TrainingPlan(people, terrain, season, arrivals, chance, faults, who).plan();
        StallPlan stalls = new StallPlan(people, season, arrivals, chance, faults, who);
        stalls.plan();
        new PaymentPlan(people, season, arrivals, chance, faults, who).plan();
        OrderPlan orders = new OrderPlan(atlas, season, arrivals, chance, faults);
        ProductPlan products = new ProductPlan(season, arrivals, chance, faults);
        products.plan(stalls.all());
        orders.plan(products.sold());
        SupplyPlan supplies = new SupplyPlan(season, arrivals, chance, faults);
        supplies.plan();
        new InputOrderPlan(people, supplies.wares(), season, arrivals, chance, faults, who).plan();

        Proceedings proceedings = new Proceedings(out, atlas, faults);
        try (TruthFile truth = new TruthFile(out.resolve("truth.json"), options, season, atlas)) {
            Decisions.Check check = () -> truth.checkpoint(proceedings.steps().size(), proceedings.books());
            int firstList = deliver(arrivals, proceedings);
            Decisions decisions = new Decisions(people, stalls, orders, proceedings, this::blank, who, rows, season);
            check.here();
            decisions.mistakes(check);
            decisions.wrongReturns(check);
            decisions.wrongKinds(check);
            proceedings.again(firstList);
            proceedings.undoInVain(firstList);
            check.here();
            decisions.matches();
            decisions.merges(check);
            truth.end(proceedings.books(), faults);
        }
        ManifestFile.write(proceedings.steps(), out.resolve("manifest.json"));
    }

    /** Writes the planned files; the step of the first household list. */
    private int deliver(Arrivals arrivals, Proceedings proceedings) throws IOException {
        int firstList = 0;
        for (var file : arrivals.files().entrySet()) {
            String from = file.getKey().from().isEmpty() ? null : file.getKey().from();
            Draft draft = draft(file.getKey().format(), from, file.getValue().size());
            for (Arrivals.Row row : file.getValue()) row.write(draft);
            if (draft.lines.isEmpty()) continue;
            int step = proceedings.deliver(draft);
            if (firstList == 0 && file.getKey().stage() == Arrivals.Stage.LISTS) firstList = step;
        }
        return firstList;
    }

    private Draft blank(String format, @Nullable String from) {
        return draft(format, from, 0);
    }

    /** Every file is dressed differently from the one before. */
    private Draft draft(String format, @Nullable String from, int rows) {
        Dress.Look[] looks = Dress.Look.values();
        Dress.Look look = looks[drafts++ % looks.length];
        if (look == Dress.Look.XLS && rows > 30_000) look = Dress.Look.XLSX;
        Dress dress = new Dress(look, chance.of(0.4), chance.of(0.3), chance.of(0.4), chance.of(0.15));
        Draft draft = new Draft(
                format,
                from,
                Objects.requireNonNull(TITLES.get(format)),
                dress,
                new Pen(chance, faults, look),
                chance.of(0.2));
        if (format.equals("households")) draft.with("listed_on", "moved_on", "ceased_on", "phone", "citizen_number");
        return draft;
    }
}
