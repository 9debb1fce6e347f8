package ai.wafaa.command.conversation;

import ai.wafaa.kernel.conversation.NoticeKind;

/** The sentences that the system itself says to customers. Pure and fast; no I/O, as it is asked inside a decision. */
public interface CustomerTexts {

    /**
     * @param sample something that the customer wrote; decides the language
     * @return the sentence in the customer's language, never empty
     */
    String notice(String tenantId, NoticeKind notice, String sample);
}
