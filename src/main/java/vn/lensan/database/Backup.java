package vn.lensan.database;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lensan.database.TableCopy.Partition;
import vn.lensan.database.TableCopy.Sequence;
import vn.lensan.database.TableCopy.Table;
import vn.lensan.shared.Home;

/**
 * One zip with everything: all tables as of one moment, the key of the personal data, the received files. It can be
 * made while the program runs; it is put back into an empty data directory only.
 */
@Component
public final class Backup {
    private static final String MANIFEST = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DataSource database;
    private final Home home;
    private final Clock clock;

    Backup(DataSource database, Home home, Clock clock) {
        this.database = database;
        this.home = home;
        this.clock = clock;
    }

    /** What a backup holds. */
    public record Contents(
            OffsetDateTime madeAt,
            List<String> migrations,
            List<Part> tables,
            List<Partition> partitions,
            List<Sequence> sequences,
            int files) {

        /** Rows of all tables. */
        public long rows() {
            return tables.stream().mapToLong(Part::rows).sum();
        }

        /** The newest migration in it: the state of the tables its rows fit. */
        public String newestMigration() {
            return migrations.stream().max(String::compareTo).orElse("0");
        }
    }

    /** One table in a backup. */
    public record Part(String name, String columns, long rows) {}

    /** Writes a new backup file, readable by its owner only since it carries the key. */
    public Contents write(Path file) throws IOException, SQLException {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Contents contents;
        try (Connection connection = database.getConnection();
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(half))) {
            zip.setLevel(Deflater.BEST_SPEED);
            contents = write(connection, zip);
        }
        try {
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(half, file);
        }
        return contents;
    }

    private Contents write(Connection connection, ZipOutputStream zip) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            TableCopy copy = new TableCopy(connection);
            List<Part> parts = new ArrayList<>();
            for (Table table : copy.tables()) {
                zip.putNextEntry(new ZipEntry("tables/" + table.name()));
                parts.add(new Part(table.name(), table.columns(), copy.out(table, unclosed(zip))));
                zip.closeEntry();
            }
            Contents contents = new Contents(
                    OffsetDateTime.now(clock),
                    copy.migrations(),
                    parts,
                    copy.partitions(),
                    copy.sequences(),
                    files(zip));
            zip.putNextEntry(new ZipEntry(MANIFEST)); // last: a zip without it is not whole
            zip.write(JSON.writeValueAsBytes(contents));
            zip.closeEntry();
            return contents;
        } finally {
            connection.rollback();
            connection.setReadOnly(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
        }
    }

    private int files(ZipOutputStream zip) throws IOException {
        int count = 0;
        try (Stream<Path> all = Files.walk(home.directory())) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(this::belongs)
                    .sorted()
                    .toList()) {
                zip.putNextEntry(new ZipEntry("files/" + home.directory().relativize(file)));
                Files.copy(file, zip);
                zip.closeEntry();
                count++;
            }
        }
        return count;
    }

    private boolean belongs(Path file) {
        String top = home.directory().relativize(file).getName(0).toString();
        return !top.equals("postgres")
                && !top.equals("logs")
                && !top.equals("spool")
                && !top.endsWith(".lock")
                && !top.endsWith(".half");
    }

    /** What the backup in this file holds. */
    public static Contents read(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry manifest = zip.getEntry(MANIFEST);
            if (manifest == null) {
                throw new IOException("thiếu " + MANIFEST);
            }
            try (InputStream in = zip.getInputStream(manifest)) {
                return JSON.readValue(in, Contents.class);
            }
        }
    }

    /** Puts the files of a backup under an empty data directory; before anything makes a key of its own there. */
    public static void restoreFiles(Path file, Home home) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream()
                    .filter(each -> each.getName().startsWith("files/"))
                    .toList()) {
                Path target = home.directory()
                        .resolve(entry.getName().substring("files/".length()))
                        .normalize();
                if (!target.startsWith(home.directory())) {
                    throw new IOException("tên tệp lạ: " + entry.getName());
                }
                Files.createDirectories(target.resolveSibling("."));
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, target);
                }
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    /** Puts the rows of a backup into tables migrated as far as the backup was, all or none. */
    public void restoreRows(Path file, Contents contents) throws IOException, SQLException {
        try (ZipFile zip = new ZipFile(file.toFile());
                Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                TableCopy copy = new TableCopy(connection);
                copy.empty(copy.tables());
                contents.partitions().forEach(copy::make);
                for (Part part : contents.tables()) {
                    restore(zip, copy, part);
                }
                contents.sequences().forEach(copy::set);
                copy.forgetRepeatable();
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void restore(ZipFile zip, TableCopy copy, Part part) throws IOException, SQLException {
        ZipEntry entry = zip.getEntry("tables/" + part.name());
        if (entry == null) {
            throw new IOException("thiếu bảng " + part.name());
        }
        try (InputStream in = zip.getInputStream(entry)) {
            long rows = copy.in(new Table(part.name(), part.columns()), in);
            if (rows != part.rows()) {
                throw new IOException("bảng " + part.name() + " có " + rows + " dòng, đáng lẽ " + part.rows());
            }
        }
    }

    private static OutputStream unclosed(OutputStream zip) {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
