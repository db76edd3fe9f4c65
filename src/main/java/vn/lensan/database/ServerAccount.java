package vn.lensan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL's programs run. They refuse root; root therefore starts them in a user namespace (files stay
 * root's own, nothing changes hands), else as the owner of the existing database directory, else as nobody (65534).
 */
record ServerAccount(List<String> prefix, int owner) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    static ServerAccount forDatabaseIn(Path databaseDirectory) throws IOException {
        if (uidOf(Path.of("/proc/self")) != ROOT) {
            // initdb looks its user up; a container may run us as a number without a name
            boolean named = succeeds(List.of("id", "-un"));
            return new ServerAccount(named ? List.of() : List.of("unshare", "-U"), -1);
        }
        int existing =
                uidOf(Files.exists(databaseDirectory) ? databaseDirectory : databaseDirectory.resolveSibling("."));
        if (existing == ROOT && succeeds(List.of("unshare", "-U", "true"))) {
            return new ServerAccount(List.of("unshare", "-U"), ROOT);
        }
        int owner = existing == ROOT ? NOBODY : existing;
        return new ServerAccount(
                List.of("setpriv", "--reuid", "" + owner, "--regid", "" + owner, "--clear-groups"), owner);
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Hands a directory and all in it to this account, where it is another than our own. */
    void give(Path directory) throws IOException {
        if (owner <= ROOT) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.toList()) {
                Files.setAttribute(path, "unix:uid", owner);
                Files.setAttribute(path, "unix:gid", owner);
            }
        }
    }

    private static int uidOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
