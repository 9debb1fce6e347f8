package ai.wafaa.command.channel;

import org.jspecify.annotations.Nullable;

/**
 * What an account and its provider know and nobody else.
 *
 * @param appSecret signs webhooks in both directions
 * @param verifyToken what WhatsApp names when it checks our address; null where there is no such check
 * @param accessToken with which messages are sent; null where none is needed
 * @param callbackUrl where a generic account's replies are posted; null when they are fetched
 */
public record ChannelSecret(
        String appSecret,
        @Nullable String verifyToken,
        @Nullable String accessToken,
        @Nullable String callbackUrl) {

    @Override
    public String toString() {
        return "ChannelSecret[hidden]";
    }
}
