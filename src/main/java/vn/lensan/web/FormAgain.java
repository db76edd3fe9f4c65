package vn.lensan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/**
 * The page a refused form was sent from, shown again with the sentence beside its field: 422, what was typed kept. So no
 * handler has to draw its page a second time; it throws, and the page comes back.
 */
final class FormAgain implements View {
    /** The request attributes under which pages find what was refused and what had been typed. */
    private static final String REFUSED = "refused";

    private static final String TYPED = "typed";

    private final String page;
    private final Errors errors;

    private FormAgain(String page, Errors errors) {
        this.page = page;
        this.errors = errors;
    }

    /** The page again, if the request is a form of one of our own pages; a fragment or a mistyped address is not. */
    static Optional<View> of(HttpServletRequest request, Errors errors) {
        boolean form = request.getMethod().equals("POST") && request.getHeader("HX-Request") == null;
        return form ? inside(request).map(page -> new FormAgain(page, errors)) : Optional.empty();
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap().forEach((field, values) -> typed.put(field, values[0]));
        request.setAttribute(REFUSED, errors);
        request.setAttribute(TYPED, typed);
        request.getRequestDispatcher(page).forward(new Read(request), response);
    }

    /** The page the browser names as the one it stands on, without the host: a path of ours or nothing. */
    private static Optional<String> inside(HttpServletRequest request) {
        String from = request.getHeader(HttpHeaders.REFERER);
        if (from == null) {
            return Optional.empty();
        }
        try {
            URI page = URI.create(from);
            String path = page.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//") || !sameHost(page, request)) {
                return Optional.empty();
            }
            return Optional.of(page.getRawQuery() == null ? path : path + "?" + page.getRawQuery());
        } catch (IllegalArgumentException mangled) {
            return Optional.empty();
        }
    }

    private static boolean sameHost(URI page, HttpServletRequest request) {
        return page.getHost() == null || page.getHost().equalsIgnoreCase(request.getServerName());
    }

    /** The same request, asking to read. */
    private static final class Read extends HttpServletRequestWrapper {
        Read(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
