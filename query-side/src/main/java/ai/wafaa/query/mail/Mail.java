package ai.wafaa.query.mail;

import org.jspecify.annotations.Nullable;

/**
 * A mail to one recipient.
 *
 * @param messageId the part before the {@code @} of its Message-ID; the same for the same mail, so that a second delivery is recognised
 * @param attachment null for none
 */
public record Mail(
        String tenantId,
        String messageId,
        String to,
        String subject,
        String text,
        String html,
        @Nullable Attachment attachment) {

    /** A file that comes with it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Attachment(String name, String mediaType, byte[] content) {}
}
