package ai.wafaa.store.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Wraps and unwraps the keys of persons. */
public final class MasterKey {
    private static final String PROOF = "wafaa master key";

    private final SecretKey key;

    private MasterKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * The configured key, or that of the key file, which is made when there is none.
     *
     * @throws IllegalStateException when what is configured is no key
     */
    public static MasterKey of(WafaaKeys keys) {
        String configured = keys.masterKey();
        if (configured != null && !configured.isBlank()) {
            return decode(configured, "WAFAA_MASTER_KEY");
        }
        Path file = keys.masterKeyFile();
        try {
            create(file);
            return decode(Files.readString(file, StandardCharsets.UTF_8), "the master key file " + file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or make the master key file " + file, e);
        }
    }

    private static MasterKey decode(String text, String source) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == Aes.KEY_BYTES) {
                return new MasterKey(key);
            }
        } catch (IllegalArgumentException e) {
            // told below: neither the text nor what is wrong with it may show up in a log
        }
        throw new IllegalStateException(source + " does not hold 32 bytes in Base64");
    }

    /** In one step, so that no half-written key is ever found. */
    private static void create(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file's folder");
        Files.createDirectories(folder);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path whole = Files.createTempFile(folder, "master", ".key", ownerOnly);
        try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            String text = Base64.getEncoder().encodeToString(Aes.randomBytes(Aes.KEY_BYTES));
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException e) {
            // kept: another key would make every personal field unreadable
        } finally {
            Files.delete(whole);
        }
    }

    /**
     * Compares this key with the one the log was begun with.
     *
     * @throws IllegalStateException when it is another
     */
    public void verify(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into log.master_key_check (proof) values (?) on conflict do nothing")) {
            insert.setBytes(1, Aes.seal(key, PROOF.getBytes(StandardCharsets.UTF_8), PROOF, 0));
            insert.executeUpdate();
        }
        try (var select = connection.prepareStatement("select proof from log.master_key_check");
                var rows = select.executeQuery()) {
            rows.next();
            Aes.open(key, rows.getBytes(1), 0, PROOF);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "This master key is not the one with which the log was begun: give the right one in WAFAA_MASTER_KEY or WAFAA_MASTER_KEY_FILE. Nothing was changed.",
                    e);
        }
    }

    /** Encrypts something that belongs to no person; to open it, the same {@code boundTo} must be named. */
    public byte[] seal(byte[] text, String boundTo) {
        return Aes.seal(key, text, boundTo, 0);
    }

    /** What {@link #seal} was given; throws {@link IllegalStateException} when it was changed, or sealed for something else. */
    public byte[] open(byte[] sealed, String boundTo) {
        try {
            return Aes.open(key, sealed, 0, boundTo);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What was sealed as " + boundTo + " does not open", e);
        }
    }

    byte[] wrap(SecretKey personKey, String personId, int generation) {
        return Aes.seal(key, personKey.getEncoded(), boundTo(personId, generation), 0);
    }

    SecretKey unwrap(byte[] wrapped, String personId, int generation) {
        try {
            return new SecretKeySpec(Aes.open(key, wrapped, 0, boundTo(personId, generation)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of person " + personId + " does not unwrap", e);
        }
    }

    private static String boundTo(String personId, int generation) {
        return "person " + personId + " " + generation;
    }
}
