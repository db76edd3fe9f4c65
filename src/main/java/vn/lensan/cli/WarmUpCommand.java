package vn.lensan.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/** The rehearsal {@code bin/lensan} records an ahead-of-time cache from: what commands and the first page load. */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand extends Task {

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (ConfigurableApplicationContext services = services()) {
            services.getBean(javax.sql.DataSource.class);
        }
        try (ConfigurableApplicationContext web = program().web(Map.of("server.port", 0));
                HttpClient browser = HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            String port = web.getEnvironment().getRequiredProperty("local.server.port");
            HttpRequest first = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                    .build();
            browser.send(first, BodyHandlers.discarding());
        }
        return Program.DONE;
    }
}
