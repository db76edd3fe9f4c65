package vn.lensan.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.indicator.Counted;
import vn.lensan.indicator.Definition;
import vn.lensan.indicator.SoldLines;
import vn.lensan.indicator.SubjectKind;
import vn.lensan.place.Geography;
import vn.lensan.reading.Opening.Opened;
import vn.lensan.shared.NotFound;

/** What was sold, by kind of product, by province within the country and by country abroad. */
@Controller
@Permitted(May.SEE_REPORTS)
class MarketsPage {
    private final SoldLines lines;
    private final Members members;

    MarketsPage(SoldLines lines, Members members) {
        this.lines = lines;
        this.members = members;
    }

    /** Whether the figure adds up what order lines bring. */
    static boolean known(Definition definition) {
        return definition.subject() == SubjectKind.LINE && definition.counted() == Counted.SUMMED;
    }

    /** A kind or a market, with how it stands beside the largest. */
    record Part(String name, Number amount, Bars.Bar bar) {}

    /** A table of parts with what they add up to. */
    record Table(String word, List<Part> parts, Number sum) {}

    @GetMapping("/figures/{code}/{key}/markets")
    String show(
            @ModelAttribute(binding = false) Opened opened,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        if (!known(opened.definition())) {
            throw new NotFound("markets of " + opened.name().code());
        }
        Optional<List<SoldLines.Sold>> sold = lines.of(opened.question());
        model.addAttribute("tables", sold.map(known -> tables(opened, known)).orElse(null));
        return fragment ? "reading/markets :: markets" : "reading/markets";
    }

    private List<Table> tables(Opened opened, List<SoldLines.Sold> sold) {
        Geography geography = opened.asked().unit().geography();
        List<SoldLines.Sold> within =
                sold.stream().filter(one -> one.province() != null).toList();
        List<SoldLines.Sold> abroad =
                sold.stream().filter(one -> one.country() != null).toList();
        return List.of(
                table(opened.definition(), "kinds", sold, SoldLines.Sold::kind),
                table(
                        opened.definition(),
                        "domestic",
                        within,
                        one -> members.province(geography, Objects.requireNonNull(one.province()))
                                .fullName()),
                table(
                        opened.definition(),
                        "foreign",
                        abroad,
                        one -> members.country(Objects.requireNonNull(one.country()))));
    }

    private static Table table(
            Definition definition, String word, List<SoldLines.Sold> sold, Function<SoldLines.Sold, String> name) {
        Map<String, Long> amounts = new HashMap<>();
        sold.forEach(one -> amounts.merge(name.apply(one), one.amount(), Long::sum));
        double most = Bars.most(List.copyOf(amounts.values()));
        List<Part> parts = new ArrayList<>();
        amounts.entrySet().stream()
                .filter(one -> one.getValue() != 0)
                .sorted(Comparator.comparing((Map.Entry<String, Long> one) -> -one.getValue())
                        .thenComparing(Map.Entry::getKey))
                .forEach(one -> parts.add(new Part(
                        one.getKey(), Amounts.shown(definition, one.getValue()), Bars.of(one.getValue(), most))));
        long sum = amounts.values().stream().mapToLong(Long::longValue).sum();
        return new Table(word, parts, Amounts.shown(definition, sum));
    }
}
