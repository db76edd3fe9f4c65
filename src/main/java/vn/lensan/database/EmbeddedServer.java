package vn.lensan.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that lives in the data directory. Several processes share it: each holds a shared lock on
 * {@code users.lock} while it works; who first needs the server starts it, the last one out stops it. A server left
 * running by a killed process is taken over. Starting and stopping happen under {@code gate.lock}.
 */
public final class EmbeddedServer implements AutoCloseable {
    /** Where unpacked programs are kept when they should be shared by several data directories. */
    public static final String BINARIES = "lensan.postgres.binaries";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Map<Path, EmbeddedServer> OPEN = new HashMap<>();

    private final Path directory;
    private final ServerProcess process;
    private final FileChannel users;
    private int uses = 1;
    private DatabaseAddress address;

    private EmbeddedServer(Path directory, ServerProcess process, FileChannel users, DatabaseAddress address) {
        this.directory = directory;
        this.process = process;
        this.users = users;
        this.address = address;
    }

    /** Starts the server in this directory, or joins the one that runs there. */
    public static EmbeddedServer open(Path directory, ServerSettings settings) {
        synchronized (OPEN) {
            Path key = directory.toAbsolutePath().normalize();
            EmbeddedServer running = OPEN.get(key);
            if (running != null) {
                running.uses++;
                return running;
            }
            try {
                EmbeddedServer server = start(key, settings);
                OPEN.put(key, server);
                return server;
            } catch (IOException e) {
                throw new DatabaseUnavailable("Không mở được cơ sở dữ liệu trong " + key + ": " + e.getMessage(), e);
            }
        }
    }

    private static EmbeddedServer start(Path directory, ServerSettings settings) throws IOException {
        Files.createDirectories(directory);
        ServerProcess process = ServerProcess.in(directory, settings);
        FileChannel users = channel(directory.resolve("users.lock"));
        try (FileChannel gate = channel(directory.resolve("gate.lock"));
                FileLock alone = gate.lock()) {
            DatabaseAddress address = process.ensureRunning();
            users.lock(0, Long.MAX_VALUE, true);
            return new EmbeddedServer(directory, process, users, address);
        } catch (IOException | RuntimeException e) {
            users.close();
            throw e;
        }
    }

    /** Where the programme's own database answers. */
    public DatabaseAddress address() {
        return address;
    }

    /** The same server, another database on it. */
    public DatabaseAddress address(String database) {
        return new DatabaseAddress(
                address.url().replaceFirst("/" + ServerProcess.DATABASE + "\\?", "/" + database + "?"),
                address.user(),
                address.password());
    }

    /** Starts the server again where it was killed under us; does nothing while it lives. */
    public void revive() {
        synchronized (OPEN) {
            if (!inUse()) {
                return;
            }
            try (FileChannel gate = channel(directory.resolve("gate.lock"));
                    FileLock alone = gate.lock()) {
                address = process.ensureRunning();
            } catch (IOException e) {
                throw new DatabaseUnavailable("Không khởi động lại được cơ sở dữ liệu: " + e.getMessage(), e);
            }
        }
    }

    /** Looks every two seconds whether the server was killed under us, and starts it again on the same port. */
    void watch() {
        Thread.ofPlatform().daemon().name("database-watch").start(() -> {
            while (inUse()) {
                try {
                    Thread.sleep(Duration.ofSeconds(2));
                    if (inUse() && !process.alive()) {
                        LOG.warn("Database server gone; starting it again");
                        revive();
                    }
                } catch (InterruptedException e) {
                    return;
                } catch (IOException | DatabaseUnavailable e) {
                    LOG.error("Database server cannot be started again", e);
                }
            }
        });
    }

    private boolean inUse() {
        synchronized (OPEN) {
            return OPEN.get(directory) == this;
        }
    }

    /** Leaves; the last process out stops the server. */
    @Override
    public void close() {
        synchronized (OPEN) {
            if (--uses > 0 || OPEN.remove(directory) == null) {
                return;
            }
            try (FileChannel gate = channel(directory.resolve("gate.lock"));
                    FileLock alone = gate.lock()) {
                users.close(); // gives up our share
                stopIfLast();
            } catch (IOException e) {
                throw new DatabaseUnavailable("Không dừng được cơ sở dữ liệu: " + e.getMessage(), e);
            }
        }
    }

    private void stopIfLast() throws IOException {
        try (FileChannel last = channel(directory.resolve("users.lock"));
                FileLock everybody = last.tryLock()) {
            if (everybody != null) {
                process.stop(Duration.ofSeconds(60));
            }
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
