/**
 * The frame every page stands in: signing in, what a handler asks for, layout, fragments, error pages, «Việc hôm nay».
 *
 * <p>A module joins by contributing beans and templates; nothing here knows it:
 *
 * <ul>
 *   <li>{@link vn.lensan.web.NavItem}: a word in the left column, shown to those who may follow it;
 *   <li>{@link vn.lensan.web.Today}: what waits for a person on the home page; {@link vn.lensan.web.HomePanel}: a block
 *       of figures under it, fetched from the module's own address;
 *   <li>{@link vn.lensan.web.Search}: where the search box of the top bar leads; {@link vn.lensan.web.PeriodSign}: the
 *       period it shows;
 *   <li>{@link vn.lensan.web.Workplaces}: the places one can work for (contributed by {@code place}); {@link
 *       vn.lensan.web.Desk#place()} is the one chosen;
 *   <li>{@link vn.lensan.web.Unmasking}: opens a masked number once a reason was given and logged.
 * </ul>
 *
 * <p>A page is a template {@code templates/<module>/<page>.html} whose root is {@code <html
 * th:replace="~{web/frame :: page(title=#{…}, content=~{::main})}">} with one {@code <main>}; its words stand in {@code
 * messages/<module>/words.properties} (Vietnamese) and {@code words_en.properties}. Fragments to build it from:
 *
 * <ul>
 *   <li>{@code web/form :: summary(errors)}, {@code field(name, label, value, hint, errors, type)}, {@code area(…)},
 *       {@code choice(…)}, {@code csrf}: a form with {@link vn.lensan.web.Errors} beside the fields;
 *   <li>{@code web/parts :: pager(pager)} with {@link vn.lensan.web.Pager}, {@code empty(text, path, action)}, {@code
 *       advance(label, done, total)}, {@code notice(tone, text)}, {@code tag(tone, text)}, {@code icon(name)};
 *   <li>{@code web/masked :: number(shown, kind, id)}: a masked number with «hiện»;
 *   <li>{@code <table class="cards">} with {@code data-label} on each {@code td}: rows become cards on a phone; class
 *       {@code num} right-aligns a figure;
 *   <li>{@code ${@show.number(…)}}, {@code day}, {@code moment}: Vietnamese writing of numbers and times;
 *   <li>{@code ${@frame.may('UPLOAD')}} hides what a person may not do; {@code ${@frame.link('sort', 'name')}} is this
 *       page's address with one parameter changed;
 *   <li>{@code data-key="ArrowLeft"} on a link or button: that key presses it.
 * </ul>
 *
 * <p>A handler states its deed with {@link vn.lensan.access.Permitted}. It answers wrong input by throwing {@link
 * vn.lensan.shared.Rejected}: the page the form was sent from comes back with the sentence beside its field (422); what lies outside the person's scope is {@link
 * vn.lensan.shared.NotFound}. No inline script or style: the content security policy refuses both.
 *
 * <p>Two traps of Thymeleaf: {@code th:replace} comes before {@code th:if} on the same element, so put the condition
 * outside or into the replacement; a bean ({@code @frame}) cannot be named inside {@code th:href}, so name it in a {@code
 * th:with} before.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "audit"})
@NullMarked
package vn.lensan.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
