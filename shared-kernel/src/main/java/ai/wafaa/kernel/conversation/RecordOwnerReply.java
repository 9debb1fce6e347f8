package ai.wafaa.kernel.conversation;

import java.time.Instant;

/** Records what somebody of the company wrote on the phone itself; answers a {@link Receipt}. */
public record RecordOwnerReply(
        String tenantId,
        String channel,
        String channelAccountId,
        String customerId,
        String externalId,
        String providerMessageId,
        String text,
        Instant occurredAt,
        Instant at) {}
