package ai.wafaa.command.conversation;

import org.jspecify.annotations.Nullable;

/** A rating in a customer's words: one digit of any script, or the label of a button that begins with it, e.g. {@code "5 ⭐"}. */
final class Score {
    private static final int HIGHEST = 5;
    private static final int LONGEST = 12;

    private Score() {}

    /** @return 1 to 5; null when the text says something else */
    static @Nullable Integer in(String text) {
        String answer = text.strip();
        if (answer.isEmpty() || answer.length() > LONGEST) return null;
        int score = Character.digit(answer.charAt(0), 10);
        boolean onlyOne = answer.chars().skip(1).noneMatch(Character::isLetterOrDigit);
        return onlyOne && score >= 1 && score <= HIGHEST ? score : null;
    }
}
