package ai.wafaa.command.knowledge.vector;

/** What a search goes by besides words: cosines of different encoders mean different things, so each has weights of its own. */
public enum Kind {
    /** Words alone. */
    WORDS,
    /** Vectors of a sentence model. */
    SENTENCES,
    /** Vectors of the encoder of words and groups of letters. */
    SUBWORDS
}
