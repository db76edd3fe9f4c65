package vn.lensan.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data directory: database, key file, received files and logs all live under it. */
public record Home(Path directory) {

    /** The directory named by {@code --data}, else by {@code LENSAN_DATA}, else {@code ./data}; made if missing. */
    public static Home of(@Nullable Path option, Map<String, String> environment) {
        String named = environment.get("LENSAN_DATA");
        Path chosen = option != null ? option : Path.of(named == null || named.isBlank() ? "data" : named);
        return at(chosen);
    }

    /** This directory, made if missing. */
    public static Home at(Path directory) {
        Home home = new Home(directory.toAbsolutePath().normalize());
        home.made(home.directory);
        return home;
    }

    /** A file or folder of that name under the data directory; it may not exist yet. */
    public Path file(String name) {
        return directory.resolve(name);
    }

    /** A folder under the data directory, made if missing. */
    public Path folder(String name) {
        return made(directory.resolve(name));
    }

    private Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Không tạo được thư mục dữ liệu " + folder, e);
        }
    }
}
