package ai.wafaa.kernel;

import java.util.UUID;

/** Identities that follow from what they identify: SHA-256 over the parts, cut to a UUID, so that nobody can make two things collide. */
public final class Ids {
    private Ids() {}

    /** The customer known on a channel account under an outside identity (phone number, user id, visitor id). */
    public static UUID customer(String channelAccountId, String externalId) {
        return of("customer", channelAccountId, externalId);
    }

    /** A customer's nth episode, counted from 0. */
    public static UUID conversation(String customerId, long episode) {
        return of("conversation", customerId, Long.toString(episode));
    }

    /** A message as its provider names it; the same however often it is delivered. */
    public static UUID receivedMessage(String channelAccountId, String providerMessageId) {
        return of("message", channelAccountId, providerMessageId);
    }

    /** Something that is said because of something else: {@code what} tells several apart. */
    public static UUID following(String causeId, String what) {
        return of("following", causeId, what);
    }

    /** The message by which a conversation's customer is asked how it went: one in a conversation. */
    public static UUID ratingQuestion(String conversationId) {
        return following(conversationId, "rating");
    }

    /** @param parts in order; no part can be mistaken for two, as lengths are hashed too */
    public static UUID of(String... parts) {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                digest.update(
                        java.nio.ByteBuffer.allocate(4).putInt(bytes.length).array());
                digest.update(bytes);
            }
            var buffer = java.nio.ByteBuffer.wrap(digest.digest());
            long high = (buffer.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L; // version 8: made by the application
            long low = (buffer.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
