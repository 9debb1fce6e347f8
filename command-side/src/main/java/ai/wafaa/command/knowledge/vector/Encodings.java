package ai.wafaa.command.knowledge.vector;

import ai.wafaa.command.knowledge.Language;
import ai.wafaa.command.knowledge.Shape;
import java.util.stream.Stream;

/**
 * What encodes the texts of each language. Vectors of one are compared only with vectors of the same.
 *
 * @param english for texts that are looked for as English
 * @param titles for English ones where most articles are a question as title and an answer; may be the same
 * @param arabic for texts that are looked for as Arabic; may be the same
 */
public record Encodings(Encoding english, Encoding titles, Encoding arabic) implements AutoCloseable {

    /** One that serves all languages, as far as it knows them. */
    public static Encodings of(Encoding encoding) {
        return new Encodings(encoding, encoding, encoding);
    }

    /** What encodes the articles of a tenant in a language. */
    public Encoding of(Language language, Shape shape) {
        if (language == Language.ARABIC) {
            return arabic;
        }
        return shape == Shape.TITLES ? titles : english;
    }

    /** How many articles in a language wait for their vectors, or for those of what they say now. */
    public int waiting(Language language) {
        return Stream.of(Shape.values())
                .map(shape -> of(language, shape))
                .distinct()
                .mapToInt(Encoding::waiting)
                .sum();
    }

    @Override
    public void close() {
        english.close();
        titles.close();
        arabic.close();
    }
}
