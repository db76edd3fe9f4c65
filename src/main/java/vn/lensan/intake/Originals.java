package vn.lensan.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import vn.lensan.shared.Home;
import vn.lensan.shared.Spool;
import vn.lensan.shared.Vault;

/** What was sent, kept as it came: sealed files in the data directory, one an upload. */
@Component
public class Originals {
    private final Home home;
    private final Vault vault;

    Originals(Home home, Vault vault) {
        this.home = home;
        this.vault = vault;
    }

    /** Keeps the file of an upload; on return it is on the disk. */
    void keep(long uploadId, Path file) throws IOException {
        vault.sealFile(file, sealed(uploadId));
    }

    /** Opens an original into a file of its own, which the caller deletes. */
    public Path open(long uploadId) throws IOException {
        Path plain = Spool.file(home, "upload-");
        vault.openFile(sealed(uploadId), plain);
        return plain;
    }

    private Path sealed(long uploadId) {
        return home.folder("uploads").resolve(uploadId + ".sealed");
    }

    static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
