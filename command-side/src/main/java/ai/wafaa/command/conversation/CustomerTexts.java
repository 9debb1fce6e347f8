package ai.wafaa.command.conversation;

import ai.wafaa.kernel.conversation.NoticeKind;
import java.time.Instant;
import java.util.Map;

/** The sentences that the system itself says to customers. Pure and fast; no I/O, as it is asked inside a decision. */
public interface CustomerTexts {
    /**
     * @param sample something that the customer wrote; decides the language
     * @param values what stands for the placeholders, by name
     * @return the sentence in the customer's language; empty where the tenant wants nothing said
     */
    String notice(String tenantId, NoticeKind notice, String sample, Map<String, String> values);

    /** What a customer is told for whom a person is asked for at that instant. */
    default NoticeKind onHandoff(String tenantId, Instant at) {
        return NoticeKind.CONNECTING;
    }

    /** The value of {@code opens}, when the tenant opens next; nothing while it is open. */
    default Map<String, String> opening(String tenantId, Instant at) {
        return Map.of();
    }
}
