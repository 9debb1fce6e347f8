package ai.wafaa.web;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers to commands: the version of what was changed, and the position from which on a read shows it. */
public final class Answers {
    /** Header that names the position of the log a command has reached, or a read is to have reached. */
    public static final String POSITION = "X-Wafaa-Position";

    private Answers() {}

    /** @param version of what was changed; null when there is no single such thing, or nothing was changed */
    public static <T> ResponseEntity<T> of(HttpStatus status, T body, @Nullable Long version, long position) {
        return headers(ResponseEntity.status(status), version, position).body(body);
    }

    /** Done, and nothing to say about it. */
    public static ResponseEntity<Void> done(long position) {
        return headers(ResponseEntity.noContent(), null, position).build();
    }

    private static <B extends ResponseEntity.HeadersBuilder<?>> B headers(
            B answer, @Nullable Long version, long position) {
        answer.header(POSITION, Long.toString(position));
        if (version != null) {
            answer.eTag(etag(version));
        }
        return answer;
    }

    /** A version as an entity tag. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the client wants to change, as {@code If-Match} names it.
     *
     * @return null when it does not care
     * @throws Refusal {@code stale-version} when the header names no version that we could have given out
     */
    public static @Nullable Long expectedVersion(HttpHeaders headers) {
        String match = headers.getFirst(HttpHeaders.IF_MATCH);
        if (match == null || match.strip().equals("*")) {
            return null;
        }
        String digits = match.strip().replaceFirst("^\"(\\d{1,18})\"$", "$1");
        if (digits.equals(match.strip())) {
            throw new Refusal(RefusalCode.STALE_VERSION, "If-Match does not name a version of this.");
        }
        return Long.valueOf(digits);
    }
}
