package vn.lensan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lensan.access.Actor;
import vn.lensan.access.Actors;
import vn.lensan.access.May;

/** What the frame of a page shows around its content; templates reach it as {@code ${@frame}}. */
@Component("frame")
public class Frame {
    private final ObjectProvider<NavItem> items;
    private final ObjectProvider<Search> search;
    private final ObjectProvider<PeriodSign> period;
    private final Desk desk;

    Frame(ObjectProvider<NavItem> items, ObjectProvider<Search> search, ObjectProvider<PeriodSign> period, Desk desk) {
        this.items = items;
        this.search = search;
        this.period = period;
        this.desk = desk;
    }

    /** One word of the left column, as this page shows it. */
    public record Link(String word, String path, boolean here) {}

    /** Whoever is signed in; null on the pages before. */
    public @Nullable Actor actor() {
        return Actors.maybe().orElse(null);
    }

    /** Whether whoever is signed in may do a deed: for buttons that lead nowhere for others. */
    public boolean may(String deed) {
        return Actors.maybe().filter(actor -> actor.may(May.valueOf(deed))).isPresent();
    }

    /** The left column for whoever is signed in. */
    public List<Link> nav() {
        Optional<Actor> actor = Actors.maybe();
        String here = request().getRequestURI();
        return items.stream()
                .filter(item -> actor.filter(one -> one.may(item.deed())).isPresent())
                .sorted(Comparator.comparingInt(NavItem::position))
                .map(item -> new Link(item.word(), item.path(), item.leadsTo(here)))
                .toList();
    }

    public Workplace place() {
        return desk.place();
    }

    public boolean placeSwitchable() {
        return desk.switchable();
    }

    /** Where searching leads; null when there is nothing this person may search. */
    public @Nullable Search search() {
        Search known = search.getIfAvailable();
        return known != null
                        && Actors.maybe()
                                .filter(actor -> actor.may(known.deed()))
                                .isPresent()
                ? known
                : null;
    }

    public PeriodSign.@Nullable Sign period() {
        PeriodSign known = period.getIfAvailable();
        return known == null ? null : known.sign(Actors.current(), desk.place()).orElse(null);
    }

    /** What was typed into the search box of this page. */
    public String typed() {
        return Searches.shown(request());
    }

    /** The address of this page with one parameter changed: for pages of a list, sorting, filters. */
    public String link(String parameter, Object value) {
        HttpServletRequest request = request();
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam(parameter, value)
                .build(true)
                .toUriString();
    }

    public boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en");
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
