package ai.wafaa.store.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * One personal field as it is stored: {@code pk1:} and, in Base64, the key's generation (one byte) and the sealed text, bound to person, event type
 * and field, so that a value cannot be moved elsewhere unseen.
 */
public final class PersonalFields {
    /** What a text reads as whose person's key is destroyed. */
    public static final String ERASED = "[erased]";

    private static final String MARK = "pk1:";
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    private final PersonKeyStore keys;

    public PersonalFields(PersonKeyStore keys) {
        this.keys = keys;
    }

    /** @param prepared the keys of the append; null for a copy of an event that is recorded already */
    public String seal(@Nullable WriteKeys prepared, String personId, String type, String field, String text) {
        PersonKey key = prepared == null ? keys.latest(personId) : prepared.keyOf(personId);
        if (key == null) {
            return ERASED;
        }
        byte[] sealed = Aes.seal(key.key(), text.getBytes(StandardCharsets.UTF_8), boundTo(personId, type, field), 1);
        sealed[0] = (byte) key.generation();
        return MARK + ENCODER.encodeToString(sealed);
    }

    /**
     * The text of a stored field; {@link #ERASED} once the person's key is destroyed.
     *
     * @throws IllegalStateException when the field was tampered with
     */
    public String open(String personId, String type, String field, String stored) {
        if (stored.equals(ERASED)) {
            return ERASED;
        }
        try {
            byte[] sealed = Base64.getDecoder().decode(unmarked(stored));
            Optional<SecretKey> key = keys.find(personId, Byte.toUnsignedInt(sealed[0]));
            return key.isEmpty()
                    ? ERASED
                    : new String(
                            Aes.open(key.get(), sealed, 1, boundTo(personId, type, field)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalStateException(
                    "The personal field " + type + "." + field + " of person " + personId
                            + " does not decrypt: it was changed",
                    e);
        }
    }

    private static String unmarked(String stored) {
        if (!stored.startsWith(MARK)) {
            throw new IllegalArgumentException("not marked as sealed");
        }
        return stored.substring(MARK.length());
    }

    private static String boundTo(String personId, String type, String field) {
        return personId + "\n" + type + "\n" + field;
    }
}
