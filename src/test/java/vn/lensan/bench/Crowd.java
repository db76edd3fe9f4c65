package vn.lensan.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People at their browsers, all at once: each signed in, opening page after page with a moment of reading between. */
final class Crowd {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern PART = Pattern.compile("hx-get=\"([^\"]+)\"[^>]*hx-trigger=\"load\"");
    private static final int PAGES_EACH = 24;
    private static final int READING_MILLIS = 1_000;

    /** The name the parts of pages are told under. */
    static final String PARTS = "parts loaded after";

    private final String address;
    private final List<Person> all = new ArrayList<>();

    /** All sign in, one after the other: many at once under one name would be taken for guessing. */
    Crowd(String address, String login, String password, int people) throws IOException, InterruptedException {
        this.address = address;
        for (int i = 0; i < people; i++) {
            Person person = new Person(i);
            person.signIn(login, password);
            all.add(person);
        }
    }

    /**
     * Seconds each page took until its last byte, of all people together, by the page's name; the parts a page asks for
     * by itself once it is shown are asked for too, and told apart.
     */
    Map<String, double[]> open(Map<String, List<String>> pages) throws InterruptedException, ExecutionException {
        List<Future<Map<String, List<Double>>>> visits = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            all.forEach(p -> visits.add(threads.submit(() -> p.visit(pages))));
        }
        Map<String, double[]> took = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(pages.keySet());
        names.add(PARTS);
        for (String page : names) {
            List<Double> each = new ArrayList<>();
            for (Future<Map<String, List<Double>>> visit : visits) {
                each.addAll(visit.get().getOrDefault(page, List.of()));
            }
            took.put(page, each.stream().mapToDouble(Double::doubleValue).toArray());
        }
        return took;
    }

    private final class Person {
        private final HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        private final Random chance;

        Person(int number) {
            chance = new Random(number);
        }

        void signIn(String login, String password) throws IOException, InterruptedException {
            Matcher token = TOKEN.matcher(get("/sign-in"));
            if (!token.find()) {
                throw new IllegalStateException("no token in the form of the sign-in page");
            }
            String form =
                    "_csrf=" + encoded(token.group(1)) + "&login=" + encoded(login) + "&password=" + encoded(password);
            HttpResponse<String> answer = browser.send(
                    HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || answer.uri().getPath().equals("/sign-in")) {
                throw new IllegalStateException("could not sign in: " + answer.statusCode() + " " + answer.uri());
            }
        }

        Map<String, List<Double>> visit(Map<String, List<String>> pages) throws IOException, InterruptedException {
            Map<String, List<Double>> took = new HashMap<>();
            List<String> names = List.copyOf(pages.keySet());
            for (int i = 0; i < PAGES_EACH; i++) {
                Thread.sleep(chance.nextInt(READING_MILLIS / 2, READING_MILLIS * 3 / 2));
                String name = names.get(chance.nextInt(names.size()));
                List<String> addresses = pages.getOrDefault(name, List.of());
                String page = addresses.get(chance.nextInt(addresses.size()));
                Matcher parts = PART.matcher(timed(page, took.computeIfAbsent(name, n -> new ArrayList<>())));
                while (parts.find()) {
                    timed(parts.group(1).replace("&amp;", "&"), took.computeIfAbsent(PARTS, n -> new ArrayList<>()));
                }
            }
            return took;
        }

        private String timed(String page, List<Double> took) throws IOException, InterruptedException {
            long began = System.nanoTime();
            String answer = get(page);
            took.add((System.nanoTime() - began) / 1e9);
            return answer;
        }

        private String get(String page) throws IOException, InterruptedException {
            HttpResponse<String> answer = browser.send(
                    HttpRequest.newBuilder(URI.create(address + page)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page + " answered " + answer.statusCode());
            }
            return answer.body();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
