package vn.lensan.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program started as people start it. */
record Start(String program, Path data, Path files) {
    private static final int PATIENCE_SECONDS = 120;

    /** Seconds from the command to the first page answered; the program is stopped again. */
    double untilFirstPage() throws IOException, InterruptedException {
        int port;
        try (ServerSocket any = new ServerSocket(0)) {
            port = any.getLocalPort();
        }
        long began = System.nanoTime();
        Process serve = new ProcessBuilder(List.of(program, "serve", "--port", "" + port, "--data", data.toString()))
                .redirectErrorStream(true)
                .redirectOutput(files.resolve("serve.log").toFile())
                .start();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                    .build();
            while (serve.isAlive() && System.nanoTime() - began < PATIENCE_SECONDS * 1_000_000_000L) {
                try {
                    if (browser.send(page, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
                        return (System.nanoTime() - began) / 1e9;
                    }
                } catch (IOException notYet) {
                    Thread.sleep(20);
                }
            }
            throw new IllegalStateException("serve did not answer");
        } finally {
            serve.destroy();
            if (!serve.waitFor(60, TimeUnit.SECONDS)) {
                serve.destroyForcibly();
            }
        }
    }
}
