package ai.wafaa.command.bot;

import ai.wafaa.command.conversation.CustomerTexts;
import ai.wafaa.command.knowledge.Language;
import ai.wafaa.kernel.conversation.NoticeKind;

/** The system's own sentences, in the language that the customer writes. */
public final class Notices implements CustomerTexts {

    @Override
    public String notice(String tenantId, NoticeKind notice, String sample) {
        return text(notice, Language.detect(sample));
    }

    /** A sentence in a language. */
    public static String text(NoticeKind notice, Language language) {
        boolean arabic = language == Language.ARABIC;
        return switch (notice) {
            case CONNECTING ->
                arabic
                        ? "دعني أصلك بأحد أعضاء فريقنا. سيرد عليك في أقرب وقت ممكن."
                        : "Let me connect you with a team member. They will reply here as soon as they can.";
            case RATING ->
                arabic
                        ? "كيف كانت خدمتنا؟ أجب برقم من 1 (سيئة) إلى 5 (ممتازة)."
                        : "How did we do? Please answer with a number from 1 (poor) to 5 (excellent).";
            case UNREADABLE ->
                arabic
                        ? "عذرًا، لا أستطيع قراءة هذا النوع من الرسائل. سأطلب من أحد أعضاء فريقنا الاطلاع عليها."
                        : "Sorry, I can't read this kind of message. I'll ask a team member to take a look.";
        };
    }
}
