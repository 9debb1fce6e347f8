package ai.wafaa.command.knowledge.vector;

import java.util.Arrays;
import java.util.List;

/** A text as a vector, and each of its pieces as it stands in that text; all of length 1. */
public final class Encoded {
    private static final int MOST_PIECES = 32;

    private final float[] whole;
    private final float[][] pieces;

    /** @param pieces none where the encoder has none */
    public Encoded(float[] whole, float[]... pieces) {
        this.whole = whole;
        this.pieces = pieces;
    }

    /** Of the whole text. */
    public float[] whole() {
        return whole;
    }

    /** Of all pieces, as the encoder made them. */
    float[][] exact() {
        return pieces;
    }

    /** Of the pieces that it begins with, rounded as they are kept; as many as are compared. */
    public List<Vector> pieces() {
        return Arrays.stream(pieces).limit(MOST_PIECES).map(Vector::of).toList();
    }
}
