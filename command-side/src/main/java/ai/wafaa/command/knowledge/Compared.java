package ai.wafaa.command.knowledge;

import ai.wafaa.command.knowledge.vector.Kind;
import java.util.Locale;

/**
 * What a search goes by. Signals mean different things where they come from other vectors, or where articles do not say what they are asked, so each case has
 * weights of its own.
 *
 * @param kind of vectors
 * @param shape of most of the articles
 */
public record Compared(Kind kind, Shape shape) {

    /** Whether titles are compared piece by piece. */
    public boolean isByTitles() {
        return kind == Kind.SENTENCES && shape == Shape.TITLES;
    }

    /** As the file of weights names it. */
    String weightsName() {
        Shape like = kind == Kind.SUBWORDS ? Shape.QUESTIONS : shape;
        return kind.name().toLowerCase(Locale.ROOT) + "." + like.name().toLowerCase(Locale.ROOT);
    }
}
