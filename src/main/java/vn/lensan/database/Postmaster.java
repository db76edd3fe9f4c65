package vn.lensan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a database directory's postmaster.pid tells of the server that runs on it. */
record Postmaster(long pid, int port, String status) {

    /** The server alive on this directory, if any; a file left by a killed one counts as none. */
    static Optional<Postmaster> aliveOn(Path databaseDirectory) throws IOException {
        Optional<Postmaster> written = writtenIn(databaseDirectory);
        return written.filter(Postmaster::alive);
    }

    /**
     * Removes a postmaster.pid whose number now belongs to some other program, which PostgreSQL itself would take for
     * a living server (after a restart of the machine or container numbers come round again).
     */
    static void forgetStranger(Path databaseDirectory) throws IOException {
        Optional<Postmaster> written = writtenIn(databaseDirectory);
        if (written.isPresent()
                && ProcessHandle.of(written.get().pid()).isPresent()
                && !written.get().alive()) {
            Files.deleteIfExists(databaseDirectory.resolve("postmaster.pid"));
        }
    }

    boolean ready() {
        return status.equals("ready");
    }

    private boolean alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("/postgres") || command.endsWith("/postgres (deleted)"))
                .isPresent();
    }

    /** Lines: pid, directory, start, port, socket directory, address, shared memory, status. */
    private static Optional<Postmaster> writtenIn(Path databaseDirectory) throws IOException {
        try {
            List<String> lines = Files.readAllLines(databaseDirectory.resolve("postmaster.pid"));
            if (lines.isEmpty() || lines.getFirst().isBlank()) {
                return Optional.empty();
            }
            int port = lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
            String status = lines.size() > 7 ? lines.get(7).strip() : "starting";
            return Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip()), port, status));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
