package ai.wafaa.command.knowledge.vector;

import ai.wafaa.command.knowledge.Language;

/** Turns sentences into vectors. Thread-safe. */
public interface Encoder {

    /** Whether its vectors mean anything for texts in a language. */
    boolean knows(Language language);

    /** What makes the vectors, as a file's name: another model, or another version of it, has another one. */
    String name();

    /** What its vectors are like. */
    default Kind kind() {
        return Kind.SENTENCES;
    }

    /** A vector of length 1, so that the product of two is the cosine between them. Takes milliseconds. */
    float[] encode(String text);

    /** That vector together with those of the text's pieces, where the encoder has any. Takes as long as {@link #encode}. */
    default Encoded encodePieces(String text) {
        return new Encoded(encode(text));
    }

    /** Knows nothing: what is found is found by its words. */
    Encoder NONE = new Encoder() {
        @Override
        public String name() {
            return "none";
        }

        @Override
        public boolean knows(Language language) {
            return false;
        }

        @Override
        public float[] encode(String text) {
            throw new UnsupportedOperationException("knows no language");
        }
    };
}
