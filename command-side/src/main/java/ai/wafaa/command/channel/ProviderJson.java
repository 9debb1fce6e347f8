package ai.wafaa.command.channel;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what providers send, who may send anything. */
public final class ProviderJson {
    /** Deeper than anything that a provider means, and shallow enough for recursion. */
    private static final int MAX_DEPTH = 64;

    private static final Instant EARLIEST = Instant.parse("2009-01-01T00:00:00Z"); // the year WhatsApp began
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    public static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .build();

    private ProviderJson() {}

    /**
     * A whole body.
     *
     * @throws Refusal for what is empty, not JSON, not UTF-8, or too deep
     */
    public static JsonNode read(byte[] body) {
        try {
            JsonNode root = MAPPER.readTree(body);
            if (!root.isMissingNode()) return root;
        } catch (JacksonException malformed) {
            // told below; where it breaks off is nobody's business
        }
        throw new Refusal(
                RefusalCode.VALIDATION_FAILED, "The body is not well-formed JSON in UTF-8, or nested too deeply.");
    }

    /** A member that is a string or a number, as clean text; null when missing, empty or something else. */
    public static @Nullable String string(JsonNode node, String member) {
        JsonNode value = node.path(member);
        if (!value.isString() && !value.isNumber()) return null;
        String text = CleanText.of(value.asString());
        return text.isEmpty() ? null : text;
    }

    /** Seconds since 1970, or RFC 3339. What is neither, or lies in the future, counts as now. */
    public static Instant time(@Nullable String told, Instant receivedAt) {
        if (told == null) return receivedAt;
        try {
            boolean seconds = told.chars().allMatch(Character::isDigit);
            Instant time = seconds ? Instant.ofEpochSecond(Long.parseLong(told)) : Instant.parse(told);
            boolean possible = time.isAfter(EARLIEST) && time.isBefore(receivedAt.plus(CLOCK_SKEW));
            return possible ? time : receivedAt;
        } catch (NumberFormatException | DateTimeException odd) {
            return receivedAt;
        }
    }
}
