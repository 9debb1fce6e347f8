package ai.wafaa.command.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The signature of a webhook: {@code sha256=<hex HMAC-SHA256(secret, raw body)>}. */
public final class Signatures {
    private static final String PREFIX = "sha256=";
    private static final int HEX_LENGTH = 64;

    private Signatures() {}

    /** The header's value for a body. */
    public static String of(byte[] body, String secret) {
        return PREFIX + HexFormat.of().formatHex(hmac(body, secret));
    }

    /** Whether the header fits the body, compared in constant time; false for a missing or odd header. */
    public static boolean fits(byte[] body, String secret, @Nullable String header) {
        byte[] told = parse(header);
        return told != null && MessageDigest.isEqual(hmac(body, secret), told);
    }

    private static byte @Nullable [] parse(@Nullable String header) {
        if (header == null || !header.startsWith(PREFIX) || header.length() != PREFIX.length() + HEX_LENGTH)
            return null;
        try {
            return HexFormat.of().parseHex(header, PREFIX.length(), header.length());
        } catch (IllegalArgumentException notHex) {
            return null;
        }
    }

    private static byte[] hmac(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
