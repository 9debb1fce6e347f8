package ai.wafaa.command.channel.outbound;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to send. */
public sealed interface Outcome {

    /** The provider has it. */
    record Accepted(@Nullable String providerMessageId) implements Outcome {}

    /** The provider will never take it. */
    record Refused(String code, @Nullable String detail) implements Outcome {}

    /**
     * The provider did not take it, and may take it later.
     *
     * @param retryAfter what the provider asks for; null when it does not say
     * @param wholeAccount everything that the account sends is concerned, not this message alone
     */
    record Later(String code, @Nullable Duration retryAfter, boolean wholeAccount) implements Outcome {}

    /** Nobody knows whether the provider took it: the request went out and no answer came. */
    record Unknown(String code) implements Outcome {}

    /** How metrics name it. */
    default String label() {
        return switch (this) {
            case Accepted _ -> "accepted";
            case Refused _ -> "refused";
            case Later _ -> "later";
            case Unknown _ -> "unknown";
        };
    }
}
