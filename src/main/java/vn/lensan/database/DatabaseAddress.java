package vn.lensan.database;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** Where a PostgreSQL database answers, and as whom to sign in. */
public record DatabaseAddress(String url, String user, String password) {

    /** Hides the password. */
    @Override
    public String toString() {
        return user + " @ " + url.replaceAll("password=[^&]*", "password=…");
    }

    /** The server named by LENSAN_DB_URL (user and password in it, or in LENSAN_DB_USER and LENSAN_DB_PASSWORD). */
    public static Optional<DatabaseAddress> named(Map<String, String> environment) {
        String url = environment.get("LENSAN_DB_URL");
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        Properties parsed = Driver.parseURL(url, new Properties());
        if (parsed == null) {
            throw new DatabaseUnavailable(
                    "LENSAN_DB_URL phải có dạng jdbc:postgresql://máy:5432/cơ_sở_dữ_liệu, nhưng đang là: " + url, null);
        }
        String user = first(environment.get("LENSAN_DB_USER"), parsed.getProperty("user"));
        String password = first(environment.get("LENSAN_DB_PASSWORD"), parsed.getProperty("password"));
        return Optional.of(new DatabaseAddress(url, user, password));
    }

    private static String first(@Nullable String one, @Nullable String other) {
        return one != null && !one.isBlank() ? one : other == null ? "" : other;
    }
}
