package ai.wafaa.command.bot;

import ai.wafaa.command.knowledge.Normaliser;
import java.util.List;
import java.util.Set;

/** Understands "and to Oman?" after "how long does delivery take?": a short message that begins like a continuation is read together with the one before. */
final class FollowUp {
    private static final int SHORT = 6;
    private static final Set<String> CONTINUES = Set.of(
            "and",
            "but",
            "also",
            "what about",
            "how about",
            "same for",
            "طيب",
            "وماذا عن",
            "ماذا عن",
            "وبالنسبه",
            "بالنسبه",
            "وشو عن",
            "وايش عن",
            "كمان");

    private FollowUp() {}

    /** Whether a message cannot stand alone. */
    static boolean continues(String text) {
        List<String> words = Normaliser.words(text);
        if (words.size() > SHORT) {
            return false;
        }
        for (int length = 1; length <= Math.min(2, words.size()); length++) {
            if (CONTINUES.contains(String.join(" ", words.subList(0, length)))) {
                return true;
            }
        }
        return false;
    }
}
