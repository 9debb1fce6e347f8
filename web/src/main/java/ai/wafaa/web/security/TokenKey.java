package ai.wafaa.web.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Finds the key that signs tokens; makes it at the first start, readable by its owner only. */
final class TokenKey {
    private static final int BYTES = 32;

    private TokenKey() {}

    static SecretKey of(AuthProperties properties) {
        String given = properties.tokenKey();
        return given != null && !given.isBlank() ? key(given) : fromFile(properties.keyFile());
    }

    private static SecretKey fromFile(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return key(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " can be neither read nor made.", e);
        }
    }

    /** Written whole under another name, then linked: whoever comes second finds the first one's key. */
    private static void make(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path whole = Files.createTempFile(
                folder,
                "token",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(whole, Base64.getEncoder().encodeToString(bytes));
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException e) {
            // another process was faster; its key is the key
        } finally {
            Files.delete(whole);
        }
    }

    private static SecretKey key(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length < BYTES) {
            throw new IllegalStateException("The key that signs tokens must have at least " + BYTES + " bytes.");
        }
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
