package vn.lensan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import vn.lensan.access.SamplePeople;
import vn.lensan.document.Documents;
import vn.lensan.document.Format;
import vn.lensan.report.Form;
import vn.lensan.report.ReportRequest;
import vn.lensan.report.Reports;
import vn.lensan.sample.SampleOptions;

/**
 * The rehearsal {@code bin/lensan} records an ahead-of-time cache from: the classes that imports, reports and pages load.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand extends Task {
    private static final SampleOptions SMALL = new SampleOptions(100, 1, 1);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (ConfigurableApplicationContext services = services()) {
            services.getBean(javax.sql.DataSource.class);
        }
        try (ConfigurableApplicationContext web = program().web(Map.of("server.port", 0))) {
            SampleSeason season = new SampleSeason(web, err());
            season.load(SMALL);
            reports(web);
            pages(web, season.people().getFirst());
        }
        return Program.DONE;
    }

    private static void reports(ConfigurableApplicationContext web) throws IOException {
        Documents documents = web.getBean(Documents.class);
        for (Format format : Format.values()) {
            for (ReportRequest asked : List.of(
                    ReportRequest.of(Form.WEEKLY, "2021-W30", "20"), ReportRequest.of(Form.MONTHLY, "2021-08", "20"))) {
                documents.write(
                        web.getBean(Reports.class).reports(asked), false, format, OutputStream.nullOutputStream());
            }
        }
    }

    /** Signs in and looks around. */
    private static void pages(ConfigurableApplicationContext web, SamplePeople.Login person)
            throws IOException, InterruptedException {
        String port = web.getEnvironment().getRequiredProperty("local.server.port");
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpRequest.Builder signIn = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"));
            Matcher token = TOKEN.matcher(
                    browser.send(signIn.build(), BodyHandlers.ofString()).body());
            if (token.find()) {
                String form = "_csrf=" + encoded(token.group(1)) + "&login=" + encoded(person.login()) + "&password="
                        + encoded(person.password());
                browser.send(
                        signIn.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.discarding());
            }
            for (String page : List.of(
                    "/",
                    "/reports?form=weekly&period=2021-W30",
                    "/figures/I.3/households?form=weekly&period=2021-W30",
                    "/households",
                    "/queue",
                    "/uploads")) {
                browser.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                                .build(),
                        BodyHandlers.discarding());
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
