package vn.lensan.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a process lays down unsealed what people sent, for as long as it works on it: a folder of its own under
 * {@code spool/}, locked while the process lives. What a killed process left there (people's data in the clear) is
 * removed by the next one that comes.
 */
public final class Spool {
    private static final Map<Path, Own> OWN = new HashMap<>();
    private static final String LOCK = ".lock";

    private Spool() {}

    /** A process's folder, and the lock it holds on it: until it ends, however it ends. */
    private record Own(Path folder, FileChannel lock) {}

    /** A new empty file; whoever asks deletes it. */
    public static Path file(Home home, String prefix) throws IOException {
        return Files.createTempFile(folder(home), prefix, ".plain");
    }

    /** This process's folder, readable by its owner only. */
    public static Path folder(Home home) throws IOException {
        synchronized (OWN) {
            Own own = OWN.get(home.directory());
            if (own == null) {
                own = made(home.folder("spool"));
                OWN.put(home.directory(), own);
            }
            return own.folder;
        }
    }

    private static Own made(Path spool) throws IOException {
        try (FileChannel gate = open(spool.resolve("gate" + LOCK));
                FileLock alone = gate.lock()) {
            sweep(spool);
            Path own = Files.createTempDirectory(spool, ProcessHandle.current().pid() + "-");
            FileChannel living = open(lockOf(own));
            if (living.tryLock() == null) {
                throw new IOException(own + ": khoá đang bị giữ");
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> removeQuietly(own)));
            return new Own(own, living);
        }
    }

    private static void sweep(Path spool) throws IOException {
        List<Path> left;
        try (Stream<Path> all = Files.list(spool)) {
            left = all.filter(each -> !each.getFileName().toString().endsWith(LOCK))
                    .toList();
        }
        for (Path each : left) {
            try (FileChannel lock = open(lockOf(each));
                    @Nullable FileLock dead = lock.tryLock()) {
                if (dead != null) {
                    remove(each);
                }
            }
        }
    }

    private static FileChannel open(Path lock) throws IOException {
        return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static Path lockOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
        Files.deleteIfExists(lockOf(folder));
    }

    private static void removeQuietly(Path folder) {
        try {
            remove(folder);
        } catch (IOException | UncheckedIOException e) {
            // the next process that comes removes it
        }
    }
}
