package vn.lensan.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps personal data unreadable at rest: seals values and files with AES-256-GCM, and names them by a keyed hash
 * (HMAC-SHA-256, 128 bits kept) so that they can be found without being opened. Luật 91/2025/QH15, programme.md §7.
 *
 * <p>The key lives in {@code secret.key} of the data directory (owner only), or in LENSAN_KEY as 64 hex digits. Whoever
 * loses it loses the phones and citizen numbers: backups carry it.
 */
@Component
public final class Vault {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int FILE_BLOCK = 1 << 16;

    private final SecretKeySpec sealing;
    private final SecretKeySpec naming;
    private final SecureRandom random = new SecureRandom();
    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(Vault::cipher);
    private final ThreadLocal<Mac> macs;

    public Vault(Home home) {
        byte[] key = key(home.directory());
        this.sealing = new SecretKeySpec(derive(key, "seal"), "AES");
        this.naming = new SecretKeySpec(derive(key, "name"), "HmacSHA256");
        this.macs = ThreadLocal.withInitial(() -> mac(naming));
    }

    /** Seals one value: nonce, then ciphertext and tag. */
    public byte[] seal(String value) {
        return seal(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Seals bytes: nonce, then ciphertext and tag. */
    public byte[] seal(byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = ciphers.get();
            cipher.init(Cipher.ENCRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** Opens what {@link #seal(String)} made; null stays null. */
    public @Nullable String open(byte @Nullable [] sealed) {
        return sealed == null ? null : new String(openBytes(sealed), StandardCharsets.UTF_8);
    }

    /** Opens what {@link #seal(byte[])} made; fails when the bytes or the key are not the ones it was sealed with. */
    public byte[] openBytes(byte[] sealed) {
        try {
            Cipher cipher = ciphers.get();
            cipher.init(Cipher.DECRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed bytes do not open with this key", e);
        }
    }

    /** The keyed name of a value: equal for equal (purpose, value), meaningless without the key. */
    public UUID hash(String purpose, String value) {
        Mac mac = macs.get();
        mac.update(purpose.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        ByteBuffer digest = ByteBuffer.wrap(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        return new UUID(digest.getLong(), digest.getLong());
    }

    /** Seals a file block by block (64 KiB each, its length before it) and forces it to disk. Blocks are small, for Java
     * compiles what is called often: by the MiB it never comes to use the processor's own instructions, thirty times slower. */
    public void sealFile(Path plain, Path target) throws IOException {
        try (InputStream in = Files.newInputStream(plain);
                var channel = java.nio.channels.FileChannel.open(
                        target,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            byte[] block;
            while ((block = in.readNBytes(FILE_BLOCK)).length > 0) {
                byte[] sealed = seal(block);
                channel.write(new ByteBuffer[] {
                    ByteBuffer.allocate(4).putInt(sealed.length).flip(), ByteBuffer.wrap(sealed)
                });
            }
            channel.force(true);
        }
    }

    /** Opens what {@link #sealFile} made into {@code target}. */
    public void openFile(Path sealed, Path target) throws IOException {
        try (InputStream in = new java.io.BufferedInputStream(Files.newInputStream(sealed));
                OutputStream out = Files.newOutputStream(target)) {
            byte[] length;
            while ((length = in.readNBytes(4)).length == 4) {
                out.write(openBytes(in.readNBytes(ByteBuffer.wrap(length).getInt())));
            }
        }
    }

    private static byte[] key(Path home) {
        String given = System.getenv("LENSAN_KEY");
        if (given != null && !given.isBlank()) {
            return HexFormat.of().parseHex(given.strip());
        }
        Path file = home.resolve("secret.key");
        try {
            Files.createDirectories(home);
            if (!Files.exists(file)) {
                byte[] fresh = new byte[32];
                new SecureRandom().nextBytes(fresh);
                Path draft = Files.createTempFile(
                        home,
                        "secret",
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(draft, HexFormat.of().formatHex(fresh));
                try {
                    Files.createLink(file, draft);
                } catch (java.nio.file.FileAlreadyExistsException another) {
                    // a process that started at the same moment was first: its key is the key
                } finally {
                    Files.delete(draft);
                }
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make the key " + file, e);
        }
    }

    private static byte[] derive(byte[] key, String use) {
        return mac(new SecretKeySpec(key, "HmacSHA256")).doFinal(use.getBytes(StandardCharsets.UTF_8));
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
