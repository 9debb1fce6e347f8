package ai.wafaa.command.channel.whatsapp;

import static ai.wafaa.command.channel.ProviderJson.string;

import ai.wafaa.command.channel.outbound.Outcome;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Errors as the Cloud API tells them, in statuses and in answers. */
final class GraphError {
    /** Too fast, for the application or the number: nothing goes for a while. */
    private static final Set<String> WHOLE_ACCOUNT = Set.of("4", "80007", "130429", "131048", "131057", "133004");
    /** Too fast for this customer, or a fault on the other side: this message goes later. */
    private static final Set<String> THIS_MESSAGE = Set.of("1", "2", "131000", "131016", "131056");

    private static final Set<Integer> TRANSIENT_STATUSES = Set.of(408, 425, 429, 500, 502, 503);
    private static final int GATEWAY_TIMEOUT = 504;

    private GraphError() {}

    /** The most telling of its descriptions; null when it has none. */
    static @Nullable String describe(JsonNode error) {
        String details = string(error.path("error_data"), "details");
        if (details != null) return details;
        String message = string(error, "message");
        return message != null ? message : string(error, "title");
    }

    /**
     * What an answer that is no success means. The error's own code counts before the HTTP status, which the Cloud API uses loosely.
     *
     * @param error the member {@code error} of the body, or an empty node
     */
    static Outcome outcome(int status, JsonNode error, @Nullable Duration retryAfter) {
        String told = string(error, "code");
        String code = told != null ? told : "http-" + status;
        if (WHOLE_ACCOUNT.contains(code)) return new Outcome.Later(code, retryAfter, true);
        if (THIS_MESSAGE.contains(code)) return new Outcome.Later(code, retryAfter, false);
        if (status == GATEWAY_TIMEOUT) return new Outcome.Unknown(code);
        if (TRANSIENT_STATUSES.contains(status)) return new Outcome.Later(code, retryAfter, true);
        return new Outcome.Refused(code, describe(error));
    }
}
