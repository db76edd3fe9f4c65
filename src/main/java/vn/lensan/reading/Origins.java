package vn.lensan.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.indicator.Area;
import vn.lensan.indicator.Causes;
import vn.lensan.indicator.Definition;
import vn.lensan.indicator.Moment;
import vn.lensan.indicator.Span;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Upload;
import vn.lensan.intake.Uploads;
import vn.lensan.place.Unit;
import vn.lensan.territory.Sendings;

/** Names what made a figure: the journal's causes with the file and sender of each. */
@Component
class Origins {
    private final Causes causes;
    private final Uploads uploads;
    private final Sendings sendings;

    Origins(Causes causes, Uploads uploads, Sendings sendings) {
        this.causes = causes;
        this.uploads = uploads;
        this.sendings = sendings;
    }

    /** What changed the figure, the latest first; with a moment, only what came after it. */
    List<Origin> of(Unit unit, Definition definition, Span span, @Nullable Moment since, int most) {
        return causes.of(new Area(unit), definition, span, since, most).stream()
                .filter(cause -> cause.inPeriod() != 0 || cause.toDate() != 0)
                .map(cause -> origin(cause, definition))
                .toList();
    }

    private Origin origin(Causes.Cause cause, Definition definition) {
        Optional<Upload> upload = cause.causeId() > 0 ? uploads.find(cause.causeId()) : Optional.empty();
        return new Origin(
                cause.postedAt(),
                upload.filter(sendings::open).map(Upload::uploadId).orElse(null),
                upload.filter(sent -> sent.channel().equals("FILE"))
                        .map(Upload::fileName)
                        .orElse(""),
                upload.map(Upload::format).orElse(""),
                upload.map(sent -> sendings.name(Sender.of(sent.sender()))).orElse(""),
                Amounts.shown(definition, cause.inPeriod()),
                Amounts.shown(definition, cause.toDate()));
    }
}
