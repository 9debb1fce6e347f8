package ai.wafaa.command.channel.webchat;

import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.Ids;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who chats on a page.
 *
 * @param visitorId made by us, not to be guessed
 * @param name as the visitor gave it
 * @param expiresAt when the visitor's token ends
 */
record Visitor(
        String tenantId,
        String channelAccountId,
        String visitorId,
        @Nullable String name,
        Instant expiresAt) {

    /** The customer whom the visitor is to everybody else. */
    String customerId() {
        return Ids.customer(channelAccountId, visitorId).toString();
    }

    /** The visitor's own name of a message, as no other visitor can give it. */
    String providerMessageId(String clientMessageId) {
        return visitorId + ":" + clientMessageId;
    }

    /** @param cause what led to the command: a message's id */
    Actor actor(String cause) {
        return new Actor(tenantId, Actor.Kind.CUSTOMER, customerId(), cause, null);
    }
}
