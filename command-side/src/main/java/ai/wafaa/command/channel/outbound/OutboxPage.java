package ai.wafaa.command.channel.outbound;

import ai.wafaa.kernel.conversation.ConversationStarted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one batch of events means for the outbox. */
final class OutboxPage {
    final List<ConversationStarted> routes = new ArrayList<>();
    final List<Reply> replies = new ArrayList<>();
    /** Messages of which a delivery is known, with the provider's name, or nothing where it was not told. */
    final Map<String, String> delivered = new HashMap<>();

    record Reply(String messageId, String conversationId, String customerId, String text, Instant at, long position) {}

    void delivered(String messageId, @Nullable String providerMessageId) {
        delivered.merge(messageId, providerMessageId == null ? "" : providerMessageId, (a, b) -> a.isEmpty() ? b : a);
    }
}
