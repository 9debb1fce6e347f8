package ai.wafaa.command.knowledge;

import ai.wafaa.command.knowledge.vector.Kind;
import java.util.List;

/**
 * What a search found.
 *
 * @param hits different articles, best first
 * @param terms how many different informative words the question has
 * @param language whose articles were searched
 * @param compared what was compared
 */
public record Hits(List<Hit> hits, int terms, Language language, Compared compared) {

    static Hits none(Language language) {
        return new Hits(List.of(), 0, language, new Compared(Kind.WORDS, Shape.QUESTIONS));
    }
}
