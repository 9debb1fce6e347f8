package ai.wafaa.command.bot;

import ai.wafaa.command.knowledge.Article;
import ai.wafaa.command.knowledge.Language;
import java.util.List;

/** Puts what was found into the words that the customer reads. Thread-safe. */
public interface Wording {

    /**
     * Words an answer; may take seconds.
     *
     * @param question the customer's, with the turns before it
     * @param found articles, the best first; at least one
     * @throws NoWording when there is none that may be sent; the passage itself is said instead
     */
    Worded word(Question question, Language language, List<Article> found) throws NoWording;

    /**
     * @param text what to say; empty where the articles do not answer the question
     * @param cited which of the articles it rests on, counted from 0
     * @param model what worded it
     */
    record Worded(String text, List<Integer> cited, String model) {
        public Worded {
            cited = List.copyOf(cited);
        }
    }

    /** There is no wording that may be sent. */
    final class NoWording extends Exception {
        /** @param reason a code: {@code busy}, {@code timeout}, {@code error}, {@code open}, {@code malformed}, {@code ungrounded} */
        public NoWording(String reason) {
            super(reason);
        }
    }
}
