package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The bot does not answer a message, and this is why.
 *
 * @param questionMessageId the message that stays without an answer of the bot
 * @param reason {@code stale-epoch}, {@code nothing-to-answer}, {@code outside-messaging-window} or {@code handoff-off}
 * @param confidence of the answer that was not sent; null when there was none
 */
@Revision("1")
public record BotReplySuppressed(
        String conversationId,
        String questionMessageId,
        String reason,
        @Nullable Double confidence,
        long epoch,
        Instant at)
        implements ConversationEvent {}
