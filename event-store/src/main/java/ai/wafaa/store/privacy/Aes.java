package ai.wafaa.store.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM; what it seals is {@code iv (12 bytes) | ciphertext | tag (16 bytes)}. */
final class Aes {
    static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Aes::newCipher);

    private Aes() {}

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /**
     * @param boundTo what the text belongs to; the same must be named to open it.
     * @param room bytes to leave free at the start of the answer
     */
    static byte[] seal(SecretKey key, byte[] text, String boundTo, int room) {
        byte[] iv = randomBytes(IV_BYTES);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, iv, 0, boundTo);
            byte[] sealed = new byte[room + IV_BYTES + cipher.getOutputSize(text.length)];
            System.arraycopy(iv, 0, sealed, room, IV_BYTES);
            cipher.doFinal(text, 0, text.length, sealed, room + IV_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM cannot encrypt", e);
        }
    }

    /**
     * @param from where in the array the sealed text starts.
     * @throws GeneralSecurityException when it was changed, or sealed with another key, or for something else
     */
    static byte[] open(SecretKey key, byte[] sealed, int from, String boundTo) throws GeneralSecurityException {
        int start = from + IV_BYTES;
        if (sealed.length < start + TAG_BITS / 8) {
            throw new GeneralSecurityException("too short");
        }
        return cipher(Cipher.DECRYPT_MODE, key, sealed, from, boundTo).doFinal(sealed, start, sealed.length - start);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] iv, int from, String boundTo)
            throws GeneralSecurityException {
        Cipher cipher = CIPHER.get();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv, from, IV_BYTES));
        cipher.updateAAD(boundTo.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
