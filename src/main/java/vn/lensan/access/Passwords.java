package vn.lensan.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import vn.lensan.shared.Rejected;

/** What a password must be, and how one is made. */
final class Passwords {
    static final int LEAST = 10;
    /** bcrypt reads no further than this many bytes. */
    static final int MOST_BYTES = 72;

    /** Letters and digits nobody mistakes for one another when they are read out over the telephone. */
    private static final char[] CLEAR = "abcdefghjkmnpqrstuvwxyz23456789".toCharArray();

    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** Four groups of four, about 79 bits. */
    static String fresh() {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                made.append('-');
            }
            made.append(CLEAR[RANDOM.nextInt(CLEAR.length)]);
        }
        return made.toString();
    }

    /** The same password for the same name: three groups of four drawn from its bits. */
    static String from(UUID name) {
        StringBuilder made = new StringBuilder();
        long bits = name.getMostSignificantBits() >>> 1;
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                made.append('-');
            }
            made.append(CLEAR[(int) (bits % CLEAR.length)]);
            bits /= CLEAR.length;
        }
        return made.toString();
    }

    /** The password if it is good enough, else refused with the reason. */
    static String checked(String login, String password) {
        if (password.length() < LEAST) {
            throw new Rejected("next", AccountProblem.TOO_SHORT.problem(LEAST));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Rejected("next", AccountProblem.TOO_LONG.problem(MOST_BYTES));
        }
        boolean repeated = password.chars().distinct().count() < 4;
        if (repeated || password.toLowerCase(Locale.ROOT).contains(login)) {
            throw new Rejected("next", AccountProblem.EASY.problem());
        }
        return password;
    }
}
