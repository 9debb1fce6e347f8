package ai.wafaa.command.knowledge.vector;

import ai.wafaa.command.knowledge.Language;

/**
 * What encodes the texts of each language. Vectors of one are compared only with vectors of the same.
 *
 * @param english for texts that are looked for as English
 * @param arabic for texts that are looked for as Arabic; may be the same
 */
public record Encodings(Encoding english, Encoding arabic) implements AutoCloseable {

    /** One that serves all languages, as far as it knows them. */
    public static Encodings of(Encoding encoding) {
        return new Encodings(encoding, encoding);
    }

    /** What encodes a language. */
    public Encoding of(Language language) {
        return language == Language.ARABIC ? arabic : english;
    }

    @Override
    public void close() {
        english.close();
        arabic.close();
    }
}
