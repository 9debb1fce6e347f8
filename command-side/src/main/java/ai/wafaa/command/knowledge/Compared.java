package ai.wafaa.command.knowledge;

import ai.wafaa.command.knowledge.vector.Kind;
import java.util.Locale;

/**
 * What a search goes by. Signals mean different things where they come from other vectors, or where articles do not say what they are asked, so each case has
 * weights of its own.
 *
 * @param kind of vectors
 * @param taught most of the articles have example questions, or a title that is a question
 */
public record Compared(Kind kind, boolean taught) {

    /** As the file of weights names it. */
    String weightsName() {
        return kind.name().toLowerCase(Locale.ROOT) + (taught ? ".questions" : ".passages");
    }
}
