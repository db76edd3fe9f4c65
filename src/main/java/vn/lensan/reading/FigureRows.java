package vn.lensan.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.audit.Deed;
import vn.lensan.audit.Log;
import vn.lensan.household.HouseholdCards;
import vn.lensan.household.HouseholdSearch;
import vn.lensan.indicator.Definition;
import vn.lensan.indicator.Evidence;
import vn.lensan.indicator.SubjectKind;
import vn.lensan.reading.Opening.Opened;
import vn.lensan.sheet.TableColumn;
import vn.lensan.sheet.TableWriter;
import vn.lensan.web.Searches;

/** The rows behind a figure: page by page, searched, or all of them as a table. Their amounts add up to the figure. */
@Controller
@Permitted(May.SEE_REPORTS)
class FigureRows {
    private static final int SHOWN = 25;
    private static final int FETCHED = 1_000;
    private static final int FOUND = 500;

    private final Evidence evidence;
    private final HouseholdCards households;
    private final HouseholdSearch search;
    private final Searches searches;
    private final RowNames names;
    private final Members members;
    private final Log log;

    FigureRows(
            Evidence evidence,
            HouseholdCards households,
            HouseholdSearch search,
            Searches searches,
            RowNames names,
            Members members,
            Log log) {
        this.evidence = evidence;
        this.households = households;
        this.search = search;
        this.searches = searches;
        this.names = names;
        this.members = members;
        this.log = log;
    }

    /**
     * Which rows are shown: those after one, of the households a search finds.
     *
     * @param part null: from the first row on
     */
    record Page(
            @Nullable Integer search,
            @Nullable Integer part,
            @Nullable Long subject,
            @Nullable String member) {
        Evidence.@Nullable Row after() {
            return part == null
                    ? null
                    : new Evidence.Row(
                            part, subject == null ? 0 : subject, member == null ? "" : member, LocalDate.MIN, 0);
        }
    }

    /**
     * A row with its household, or else with what its item or order line is called.
     *
     * @param member the member of a set by name; empty where the figure is none
     */
    record Behind(
            Evidence.Row row,
            Number amount,
            HouseholdCards.@Nullable Card household,
            RowNames.@Nullable Named item,
            String member) {}

    /** Puts a page of rows where the templates look for it. */
    void into(Opened opened, Page page, Model model) {
        boolean households = opened.definition().subject() == SubjectKind.HOUSEHOLD;
        int number = page.search() == null ? 0 : page.search();
        String typed = households ? searches.typed(number) : "";
        Collection<Long> found = typed.isEmpty() ? null : found(opened, typed);
        List<Behind> rows = behind(evidence.page(opened.question(), found, page.after(), SHOWN), opened);
        Evidence.Total total = evidence.total(opened.question(), opened.sums());
        model.addAttribute("rows", rows);
        model.addAttribute("more", rows.size() == SHOWN ? rows.getLast().row() : null);
        model.addAttribute("q", typed);
        model.addAttribute("search", typed.isEmpty() ? null : number);
        model.addAttribute("searchable", households);
        model.addAttribute("lines", opened.definition().subject() == SubjectKind.LINE);
        model.addAttribute("total", total);
        model.addAttribute("amount", Amounts.shown(opened.definition(), total.amount()));
        model.addAttribute("set", opened.definition().counted().isSet());
    }

    private List<Long> found(Opened opened, String typed) {
        return search.find(typed, opened.asked().unit(), FOUND, 0).stream()
                .map(HouseholdCards.Card::id)
                .toList();
    }

    /** Looks for a household among the rows; what is typed may be a number and stays out of the address. */
    @PostMapping("/figures/{code}/{key}/search")
    String search(@ModelAttribute(binding = false) Opened opened, @RequestParam(defaultValue = "") String q) {
        int number = searches.keep(q);
        return "redirect:" + opened.path(opened.name().column()) + (number == 0 ? "" : "&search=" + number) + "#rows";
    }

    @GetMapping("/figures/{code}/{key}/rows.csv")
    void csv(@ModelAttribute(binding = false) Opened opened, HttpServletResponse response) throws IOException {
        Asked asked = opened.asked();
        String name = opened.name().code() + "-" + opened.name().key() + "-"
                + asked.period().key() + "-" + asked.unit().code();
        log.write(Deed.EXPORTED, "figure:" + name, null, opened.name().column());
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        try (TableWriter table = TableWriter.csv(
                response.getOutputStream(),
                List.of(
                        TableColumn.text("Mã hộ"),
                        TableColumn.text("Họ và tên chủ hộ"),
                        TableColumn.text("Nơi ở"),
                        TableColumn.text("Thành phần"),
                        TableColumn.day("Ngày"),
                        TableColumn.number("Số lượng")))) {
            Evidence.Row after = null;
            List<Evidence.Row> rows;
            do {
                rows = evidence.page(opened.question(), after, FETCHED);
                for (Behind behind : behind(rows, opened)) {
                    table.row(values(behind));
                }
                after = rows.isEmpty() ? null : rows.getLast();
            } while (rows.size() == FETCHED);
        }
    }

    private static List<@Nullable Object> values(Behind behind) {
        HouseholdCards.Card card = behind.household;
        List<@Nullable Object> values = new ArrayList<>();
        values.add(card == null ? null : card.code());
        values.add(card == null ? named(behind.item) : card.name());
        values.add(card == null ? null : card.place());
        values.add(behind.member.isEmpty() ? null : behind.member);
        values.add(behind.row.day());
        values.add(behind.amount);
        return values;
    }

    private static @Nullable String named(RowNames.@Nullable Named item) {
        return item == null ? null : item.name() + " (" + item.id() + ")";
    }

    private List<Behind> behind(List<Evidence.Row> rows, Opened opened) {
        Definition definition = opened.definition();
        Map<Long, HouseholdCards.Card> cards = definition.subject() == SubjectKind.HOUSEHOLD
                ? households.byId(rows.stream().map(Evidence.Row::subject))
                : Map.of();
        Map<Long, RowNames.Named> named = names.of(definition, rows);
        return rows.stream()
                .map(row -> new Behind(
                        row,
                        Amounts.shown(definition, row.amount()),
                        cards.get(row.subject()),
                        named.get(row.subject()),
                        row.member().isEmpty() ? "" : members.named(opened, row.member())))
                .toList();
    }
}
