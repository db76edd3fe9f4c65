package vn.lensan.reception;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lensan.access.Actors;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.intake.AwaitedRecords;
import vn.lensan.intake.Formats;
import vn.lensan.intake.RowFormat;
import vn.lensan.territory.Sendings;
import vn.lensan.web.Pager;
import vn.lensan.web.Today;

/** What was sent about a product or an account that is not known yet: nobody decides, what is missing must be sent. */
@Controller
@Permitted(May.UPLOAD)
class AwaitedPage {
    private static final int SHOWN = 50;

    private final AwaitedRecords awaited;
    private final Formats formats;
    private final Senders senders;
    private final Sendings sendings;

    AwaitedPage(AwaitedRecords awaited, Formats formats, Senders senders, Sendings sendings) {
        this.awaited = awaited;
        this.formats = formats;
        this.senders = senders;
        this.sendings = sendings;
    }

    @Bean
    static Today awaitedTasks(AwaitedRecords awaited, Senders senders) {
        return (actor, place) -> actor.may(May.UPLOAD)
                ? List.of(new Today.Task(
                        "today.awaited",
                        awaited.count(senders.within(actor)),
                        Today.Urgency.WAITING,
                        "/uploads/awaited"))
                : List.of();
    }

    @GetMapping("/uploads/awaited")
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        List<String> of = senders.within(Actors.current());
        Pager pager = new Pager(page, SHOWN, Math.toIntExact(awaited.count(of)));
        List<AwaitedRecords.Shown> records = awaited.page(of, SHOWN, pager.offset());
        model.addAttribute("records", records);
        model.addAttribute("from", sendings.names(records.stream().map(AwaitedRecords.Shown::sender)));
        model.addAttribute("pager", pager);
        model.addAttribute(
                "titles", formats.all().stream().collect(Collectors.toMap(RowFormat::name, RowFormat::title)));
        return "reception/awaited";
    }
}
