package vn.lensan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

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
        request.getRequestDispatcher(page).forward(new Read(request, page), response);
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

    /** The same request, asking to read the page at its own address: what was sent by the form is no part of it. */
    private static final class Read extends HttpServletRequestWrapper {
        private final Map<String, String[]> parameters = new HashMap<>();

        Read(HttpServletRequest request, String page) {
            super(request);
            UriComponentsBuilder.fromUriString(page)
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> parameters.put(
                            decoded(name), values.stream().map(Read::decoded).toArray(String[]::new)));
        }

        private static String decoded(@Nullable String text) {
            return text == null ? "" : URLDecoder.decode(text, StandardCharsets.UTF_8);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.copyOf(parameters);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }
}
