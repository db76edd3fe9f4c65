package vn.lensan.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.lensan.database.EmbeddedServer;

/** The database killed while people have pages open and a command is at work beside the server. */
class ServedIT {
    private static final int PATIENCE = 180;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @BeforeAll
    static void unpack_programs_once_for_all_tests() {
        System.setProperty(
                EmbeddedServer.BINARIES,
                Path.of("target/postgres-18").toAbsolutePath().toString());
    }

    @Test
    void pages_say_that_the_database_is_away_and_come_back_and_an_import_beside_them_goes_on() throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        try (Installation installation = Installation.in(folder.resolve("data"))) {
            KillRounds rounds = new KillRounds(installation, 1, System.err);
            String password = found(
                    installation.run("users", "add", "bo.thu", "--name", "Người Thử", "--place", "VN"), ": (\\S+)$");
            Installation.Running server = installation.start("serve", "--port", "0");
            try {
                String address = found(server, "(http://localhost:\\d+)");
                signIn(address, password);
                assertThat(open(address + "/households").statusCode()).isEqualTo(200);

                Crowd.Sent sent = Crowd.households(files, 0, 12_000);
                rounds.upload(sent, 0, Phase.APPLYING, KillRounds.Victim.DATABASE, false);
                installation.killDatabase();
                HttpResponse<String> away = open(address + "/households");
                if (away.statusCode() != 200) {
                    assertThat(away.statusCode()).isEqualTo(503);
                    assertThat(away.body())
                            .contains("Cơ sở dữ liệu đang khởi động lại")
                            .doesNotContain("Exception");
                }
                comesBack(address + "/households");
            } finally {
                server.kill();
            }
            rounds.verify();
        }
    }

    private void signIn(String address, String password) throws Exception {
        String form = open(address + "/sign-in").body();
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form);
        assertThat(token.find()).as(form).isTrue();
        String body = "login=bo.thu&password=" + coded(password) + "&_csrf=" + coded(token.group(1));
        browser.send(
                HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> open(String address) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void comesBack(String address) throws Exception {
        HttpResponse<String> page = open(address);
        for (int second = 0; page.statusCode() == 503 && second < PATIENCE; second++) {
            Thread.sleep(1000);
            page = open(address);
        }
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    }

    /** What a command prints, waited for. */
    private static String found(Installation.Running command, String pattern) throws Exception {
        Pattern wanted = Pattern.compile(pattern, Pattern.MULTILINE);
        for (int second = 0; second < PATIENCE; second++) {
            Matcher found = wanted.matcher(command.text());
            if (found.find()) {
                return found.group(1);
            }
            Thread.sleep(1000);
        }
        throw new IllegalStateException(command.text());
    }
}
