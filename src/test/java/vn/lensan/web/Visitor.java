package vn.lensan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in front of a browser. {@link #look} is the one check every page should pass, at a desk and on a phone.
 * Pictures land in target/screens for a person to look at.
 */
public final class Visitor implements AutoCloseable {
    private static final Path SCREENS = Path.of("target/screens");
    private static final Path AXE = Path.of("src/test/resources/axe/axe-4.14.1.min.js");
    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final int HEAVIEST = 200_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, String address) {
        context = browser.newContext(new Browser.NewContextOptions().setBaseURL(address));
        page = context.newPage();
        page.setDefaultTimeout(60_000); // machines are shared: slow is no fault here
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with a status")) {
                // an empty style (that hash) styles nothing: the driver's screenshots and htmx's settling leave one now
                // and then
                if (!message.text().contains("sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")) {
                    complaints.add(message.text());
                }
            }
        });
        page.onPageError(complaints::add);
    }

    /** The page as Playwright sees it, for clicking and reading. */
    public Page page() {
        return page;
    }

    /** Comes in by the sign-in page. */
    public Visitor signIn(String login, String password) {
        page.navigate("/sign-in");
        page.fill("#login", login);
        page.fill("#password", password);
        page.click("button.main");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    public Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    /** Presses a key of the page, once the page is there with all that belongs to it. */
    public void press(String key) {
        page.waitForLoadState();
        page.keyboard().press(key);
    }

    /**
     * Takes the page's picture at a desk and on a phone, and in the dark, and finds nothing wrong with it: accessible
     * (axe), nothing sticking out sideways, no key in place of a word, nothing the content policy refused, and not heavy.
     *
     * @param name file name of the pictures, without size and ending
     */
    public Visitor look(String name) {
        for (int width : new int[] {DESK, PHONE}) {
            page.setViewportSize(width, width == DESK ? 800 : 740);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENS.resolve(name + "-" + width + ".png"))
                    .setFullPage(true));
            assertThat(accessFaults()).as("axe, %s at %s px", name, width).isEmpty();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .as("sticks out sideways, %s at %s px", name, width)
                    .isLessThanOrEqualTo(0);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(accessFaults()).as("axe in the dark, %s", name).isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + "-dark.png")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(DESK, 800);
        assertThat(page.content()).as("untranslated").doesNotContain("??");
        assertThat(complaints).as("browser's complaints").isEmpty();
        assertThat(weight()).as("bytes of %s", name).isLessThan(HEAVIEST);
        return this;
    }

    /** What axe finds wrong, one line a fault. */
    public List<String> accessFaults() {
        page.evaluate(read(AXE));
        Object found = page.evaluate("""
                async () => (await axe.run(document, {resultTypes: ['violations']})).violations
                    .flatMap(v => v.nodes.map(n => `${v.id}: ${n.html.slice(0, 200)} — ${n.failureSummary}`))
                """);
        return ((List<?>) found).stream().map(Object::toString).toList();
    }

    /** Bytes fetched for the page with all that belongs to it, as they travel. */
    private long weight() {
        Object bytes = page.evaluate("""
                () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                    .reduce((sum, entry) => sum + entry.encodedBodySize, 0)
                """);
        return ((Number) bytes).longValue();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cookie by its name; null when there is none. */
    public @Nullable Map<String, Object> cookie(String name) {
        return context.cookies().stream()
                .filter(one -> one.name.equals(name))
                .findFirst()
                .map(one -> Map.<String, Object>of("httpOnly", one.httpOnly, "sameSite", one.sameSite.name()))
                .orElse(null);
    }

    @Override
    public void close() {
        context.close();
    }
}
