package ai.wafaa.command.knowledge;

import java.util.List;

/**
 * What a search found.
 *
 * @param hits different articles, best first
 * @param terms how many different informative words the question has
 * @param language whose articles were searched
 * @param byMeaning meanings were compared, not only words
 */
public record Hits(List<Hit> hits, int terms, Language language, boolean byMeaning) {

    static Hits none(Language language) {
        return new Hits(List.of(), 0, language, false);
    }
}
