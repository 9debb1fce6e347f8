package ai.wafaa.kernel.conversation;

import ai.wafaa.kernel.PersonId;
import ai.wafaa.kernel.Personal;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A customer wrote and no conversation of theirs was open.
 *
 * @param episode counts the conversations of this customer, from 0
 * @param customerAddress phone number, user id or visitor id on the channel
 */
@Revision("1")
public record ConversationStarted(
        String conversationId,
        String tenantId,
        String channel,
        String channelAccountId,
        @PersonId String customerId,
        long episode,
        @Nullable @Personal String customerName,
        @Personal String customerAddress,
        Instant at)
        implements ConversationEvent {}
