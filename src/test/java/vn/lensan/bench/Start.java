package vn.lensan.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program started as people start it. */
record Start(String program, Path data, Path files) {
    private static final int PATIENCE_SECONDS = 120;

    /** A running web application, and how long its first page took from the command. */
    private record Served(Process process, double seconds) {}

    /** Seconds from the command to the first page answered, the program ended in an orderly way in between. */
    double[] untilFirstPage(int times) throws IOException, InterruptedException {
        double[] took = new double[times];
        for (int i = 0; i < times; i++) {
            Served served = serve();
            took[i] = served.seconds;
            end(served.process);
        }
        return took;
    }

    /** The same, the program and its database killed in between. */
    double[] afterKill(int times) throws IOException, InterruptedException {
        double[] took = new double[times];
        kill(serve().process);
        for (int i = 0; i < times; i++) {
            Served served = serve();
            took[i] = served.seconds;
            if (i + 1 < times) {
                kill(served.process);
            } else {
                end(served.process);
            }
        }
        return took;
    }

    /** Seconds each command takes beside a running server. */
    Map<String, double[]> commands(int times) throws IOException, InterruptedException {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("version", List.of("version"));
        commands.put("report … json", report("json"));
        commands.put("report … xlsx", report("xlsx"));
        commands.put("report … pdf", report("pdf"));
        Path row = files.resolve("one.csv");
        Files.writeString(row, "place_code,valid_from,households,source\n20,01/08/2021,150000,bench\n");
        commands.put("import … --dry-run", List.of("import", "universe", row.toString(), "--dry-run"));
        Process server = serve().process;
        try {
            Map<String, double[]> took = new LinkedHashMap<>();
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                double[] each = new double[times];
                for (int i = 0; i < times; i++) {
                    each[i] = run(command.getValue());
                }
                took.put(command.getKey(), each);
            }
            return took;
        } finally {
            end(server);
        }
    }

    private static List<String> report(String format) {
        return List.of("report", "weekly", "--period", "2021-W40", "--place", "20", "--format", format);
    }

    private double run(List<String> command) throws IOException, InterruptedException {
        long began = System.nanoTime();
        int code = started(command, "command.log").waitFor();
        double took = (System.nanoTime() - began) / 1e9;
        if (code != 0) {
            throw new IllegalStateException(command + " ended with " + code);
        }
        return took;
    }

    private Process started(List<String> arguments, String log) throws IOException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        command.addAll(List.of("--data", data.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(files.resolve(log).toFile())
                .start();
    }

    private Served serve() throws IOException, InterruptedException {
        int port;
        try (ServerSocket any = new ServerSocket(0)) {
            port = any.getLocalPort();
        }
        long began = System.nanoTime();
        Process serve = started(List.of("serve", "--port", "" + port), "serve.log");
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                    .build();
            while (serve.isAlive() && System.nanoTime() - began < PATIENCE_SECONDS * 1_000_000_000L) {
                try {
                    if (browser.send(page, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
                        return new Served(serve, (System.nanoTime() - began) / 1e9);
                    }
                } catch (IOException notYet) {
                    Thread.sleep(20);
                }
            }
        }
        end(serve);
        throw new IllegalStateException("serve did not answer:\n" + Files.readString(files.resolve("serve.log")));
    }

    private static void end(Process serve) throws InterruptedException {
        serve.destroy();
        if (!serve.waitFor(60, TimeUnit.SECONDS)) {
            serve.destroyForcibly();
        }
    }

    private void kill(Process serve) throws IOException, InterruptedException {
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .getFirst()
                .strip());
        serve.destroyForcibly().waitFor();
        ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
    }
}
