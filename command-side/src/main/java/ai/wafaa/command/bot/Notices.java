package ai.wafaa.command.bot;

import ai.wafaa.command.knowledge.Language;
import ai.wafaa.kernel.conversation.NoticeKind;

/** The system's own sentences as they come with the product. */
public final class Notices {
    private Notices() {}

    /** A sentence in a language, with placeholders {@code {position}}, {@code {minutes}}, {@code {opens}}. */
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
            case NO_PERSON ->
                arabic
                        ? "عذرًا، لا أعرف الجواب عن هذا. هل يمكنك أن تسأل بكلمات أخرى؟"
                        : "Sorry, I don't know the answer to that. Could you ask in other words?";
            case OUTSIDE_HOURS ->
                arabic
                        ? "نحن خارج أوقات العمل الآن، ونعود {opens}. رسالتك محفوظة وسيرد عليك أحد أعضاء فريقنا."
                        : "We are outside our business hours and open again {opens}. Your message is kept, and a team"
                                + " member will reply.";
            case WAITING ->
                arabic
                        ? "شكرًا لانتظارك. ترتيبك في قائمة الانتظار: {position}. الوقت المتوقع: {minutes} دقيقة تقريبًا."
                        : "Thank you for waiting. Your place in the queue: {position}. Expected wait: about {minutes} min.";
            case LEAVE_MESSAGE ->
                arabic
                        ? "نعتذر عن التأخير. يمكنك ترك رسالتك هنا وسنرد عليك فور تفرغ أحد أعضاء فريقنا."
                        : "Sorry that this takes so long. You can leave your message here, and we will reply as soon as"
                                + " a team member is free.";
        };
    }
}
