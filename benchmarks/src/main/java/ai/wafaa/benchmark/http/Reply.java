package ai.wafaa.benchmark.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An HTTP answer; header names are in lower case. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying each body would cost the generator dear
public record Reply(int status, Map<String, String> headers, byte[] body) {
    /** An answer with a JSON body. */
    public static Reply json(int status, String json) {
        return new Reply(status, Map.of("content-type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the status is 2xx. */
    public boolean succeeded() {
        return status / 100 == 2;
    }

    public @Nullable String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
