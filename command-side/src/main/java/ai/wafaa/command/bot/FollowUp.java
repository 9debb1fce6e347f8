package ai.wafaa.command.bot;

import ai.wafaa.command.knowledge.Normaliser;
import java.util.List;
import java.util.Set;

/** Understands "and to Oman?" after "how long does delivery take?": a short message that begins like a continuation is read together with the one before. */
final class FollowUp {
    private static final int SHORT = 6;
    private static final Set<String> CONTINUES =
            Set.of("and", "but", "also", "what about", "how about", "same for", "طيب", "وماذا عن", "ماذا عن", "وبالنسبه", "بالنسبه", "وشو عن", "وايش عن", "كمان");

    private FollowUp() {}

    /** The message, with the customer's last one before it where it cannot stand alone. */
    static String complete(String text, List<String> recentTurns) {
        if (recentTurns.isEmpty()) {
            return text;
        }
        List<String> words = Normaliser.words(text);
        return words.size() <= SHORT && continues(words) ? recentTurns.getLast() + "\n" + text : text;
    }

    private static boolean continues(List<String> words) {
        for (int length = 1; length <= Math.min(2, words.size()); length++) {
            if (CONTINUES.contains(String.join(" ", words.subList(0, length)))) {
                return true;
            }
        }
        return false;
    }
}
