package ai.wafaa.command.bot;

import ai.wafaa.command.knowledge.Language;
import ai.wafaa.command.knowledge.Normaliser;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Greetings, thanks and the like: answered at once, where the whole message is nothing else. "Hi, where is my order?" is a question, and left alone. Stretched
 * and doubled letters ("helloooo", "thankss") do not matter.
 */
final class SmallTalk {
    private static final int LONGEST_PHRASE = 5;
    private static final Map<String, Kind> PHRASES = new HashMap<>();
    private static final Set<String> FILLERS = Stream.of(
                    ("there all everyone team guys dear sir madam maam bot again so very much a lot the for your help and u really please oh well it that too now today "
                                    + "my friend bro then "
                                    + "يا جميعا جدا كثير كتير اوي قوي لك لكم اخي اختي حبيبي والله علي المساعده مساعدتك مساعدتكم ورحمه الله وبركاته فيكم بكم بك فيك مره كلكم شباب")
                            .split(" "))
            .map(SmallTalk::undoubled)
            .collect(Collectors.toUnmodifiableSet());

    static {
        phrases(
                Kind.PEACE,
                "السلام عليكم|سلام عليكم|السلام عليكم ورحمه الله|salam alaikum|salam alaykum|assalamu alaikum|asalamu alaikum|salam");
        phrases(
                Kind.GREETING,
                "hi|hello|hey|hiya|hey there|hi there|hello there|good morning|good afternoon|good evening|good day|morning|greetings|howdy|yo|"
                        + "مرحبا|اهلا|اهلين|هلا|هلا والله|اهلا وسهلا|صباح الخير|صباح النور|مساء الخير|مساء النور|صباحو|هاي|هلو|مراحب|يسعد صباحك|يسعد مساك");
        phrases(
                Kind.HOW_ARE_YOU,
                "how are you|how are you doing|how r u|how are u|hows it going|how is it going|whats up|sup|how do you do|how have you been|hope you are well|"
                        + "كيف حالك|كيف حالكم|كيفك|كيفكم|شلونك|شلونكم|شخبارك|ايش اخبارك|شو اخبارك|عامل ايه|عاملين ايه|ازيك|ازيكم|اخبارك|كيف الحال|لاباس");
        phrases(
                Kind.THANKS,
                "thanks|thank you|thankyou|thx|ty|tnx|thank u|many thanks|thanks a lot|thanks a million|much appreciated|appreciate it|i appreciate it|cheers|"
                        + "thats helpful|very helpful|that helped|that helps|youre great|you are great|you are the best|youre the best|❤|🙏|👍|"
                        + "شكرا|شكرا جزيلا|مشكور|مشكورين|مشكوره|تسلم|تسلمين|تسلموا|يعطيك العافيه|يعطيكم العافيه|الله يعطيك العافيه|جزاك الله خير|جزاكم الله خيرا|ممنون|ممنونك|متشكر|متشكره|يسلمو|يسلمو ايديك|كل الشكر|بارك الله");
        phrases(
                Kind.GOODBYE,
                "bye|goodbye|good bye|bye bye|see you|see ya|see you later|have a nice day|have a good day|have a great day|take care|good night|goodnight|later|"
                        + "مع السلامه|باي|الي اللقاء|وداعا|تصبح علي خير|تصبحون علي خير|يومك سعيد|في امان الله|سلام");
        phrases(
                Kind.DONE,
                "no thanks|no thank you|nothing else|thats all|that is all|thats it|nope|no|ok|okay|okey|k|great|perfect|awesome|cool|got it|i see|alright|fine|nice|"
                        + "good|understood|sounds good|all good|im good|i am good|will do|excellent|wonderful|"
                        + "تمام|اوكي|اوك|حسنا|طيب|ممتاز|رائع|حلو|فهمت|فهمت عليك|لا شكرا|خلاص|ماشي|كويس|زين|لا|بس كذا|هذا كل شيء|هذا كل شي");
        phrases(
                Kind.WHO_ARE_YOU,
                "who are you|what are you|are you a bot|are you bot|is this a bot|are you a robot|are you human|are you a human|are you real|are you an ai|am i talking to a bot|how old are you|"
                        + "what can you do|whats your name|what is your name|what can you help with|"
                        + "من انت|مين انت|مين معي|من معي|هل انت روبوت|انت روبوت|انت بوت|هل انت انسان|انت انسان|ايش تقدر تسوي|شو اسمك|ما اسمك|ايش اسمك|ماذا يمكنك ان تفعل|كم عمرك");
    }

    /** In the order in which one is chosen when a message has several. */
    private enum Kind {
        WHO_ARE_YOU(
                "I'm the automated assistant. I answer questions from our help articles, and I can connect you with a team member whenever you like.",
                "أنا المساعد الآلي. أجيب عن الأسئلة من مقالات المساعدة، ويمكنني تحويلك إلى أحد أعضاء فريقنا متى شئت."),
        HOW_ARE_YOU(
                "I'm doing well, thank you for asking! How can I help you today?",
                "أنا بخير، شكرًا لسؤالك! كيف يمكنني مساعدتك اليوم؟"),
        GOODBYE("Thank you for getting in touch. Have a lovely day!", "شكرًا لتواصلك معنا. نتمنى لك يومًا سعيدًا!"),
        THANKS(
                "You're welcome! Is there anything else I can help you with?",
                "على الرحب والسعة! هل هناك شيء آخر يمكنني مساعدتك به؟"),
        PEACE(
                "Wa alaikum assalam! How can I help you today?",
                "وعليكم السلام ورحمة الله وبركاته! كيف يمكنني مساعدتك اليوم؟"),
        GREETING("Hello! How can I help you today?", "أهلًا وسهلًا! كيف يمكنني مساعدتك اليوم؟"),
        DONE("All right. I'm here if you need anything else.", "حسنًا. أنا هنا إذا احتجت إلى أي شيء آخر.");

        private final String english;
        private final String arabic;

        Kind(String english, String arabic) {
            this.english = english;
            this.arabic = arabic;
        }
    }

    private SmallTalk() {}

    /** What to say to a message that is small talk and nothing else. */
    static Optional<String> reply(String text, Language language) {
        List<String> words =
                Normaliser.words(text).stream().map(SmallTalk::undoubled).toList();
        var found = EnumSet.noneOf(Kind.class);
        int at = 0;
        while (at < words.size()) {
            int length = phraseAt(words, at, found);
            if (length == 0 && !FILLERS.contains(words.get(at))) {
                return Optional.empty();
            }
            at += Math.max(1, length);
        }
        return found.stream().findFirst().map(kind -> language == Language.ARABIC ? kind.arabic : kind.english);
    }

    /** The length of the longest phrase here, 0 where there is none. */
    private static int phraseAt(List<String> words, int at, EnumSet<Kind> found) {
        for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0; length--) {
            Kind kind = PHRASES.get(String.join(" ", words.subList(at, at + length)));
            if (kind != null) {
                found.add(kind);
                return length;
            }
        }
        return 0;
    }

    private static void phrases(Kind kind, String alternatives) {
        for (String phrase : alternatives.split("\\|")) {
            PHRASES.put(
                    String.join(
                            " ",
                            Normaliser.words(phrase).stream()
                                    .map(SmallTalk::undoubled)
                                    .toList()),
                    kind);
        }
    }

    private static String undoubled(String word) {
        var out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                out.append(word.charAt(i));
            }
        }
        return out.toString();
    }
}
