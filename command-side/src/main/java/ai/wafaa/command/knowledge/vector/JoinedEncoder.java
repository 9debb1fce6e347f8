package ai.wafaa.command.knowledge.vector;

import ai.wafaa.command.knowledge.Language;

/**
 * The vectors of two encoders side by side, so that the cosine between two texts is the mean of what both say, each with its share. Both must cut a text into the
 * same pieces: BERT's, for the models that come with the product.
 */
public final class JoinedEncoder implements Encoder {
    private static final double SHARE_OF_BGE = 0.45;

    private final Encoder one;
    private final Encoder two;
    private final float ofOne;
    private final float ofTwo;

    /** @param share of the second, from 0 to 1 */
    JoinedEncoder(Encoder one, Encoder two, double share) {
        this.one = one;
        this.two = two;
        this.ofOne = (float) Math.sqrt(1 - share);
        this.ofTwo = (float) Math.sqrt(share);
    }

    /** Two small English models, for titles that are questions: where one errs the other often does not. */
    public static JoinedEncoder withBge(OnnxEncoder miniLm) {
        return new JoinedEncoder(miniLm, OnnxEncoder.bge(), SHARE_OF_BGE);
    }

    @Override
    public String name() {
        return one.name() + "+" + two.name();
    }

    @Override
    public boolean knows(Language language) {
        return one.knows(language) && two.knows(language);
    }

    @Override
    public float[] encode(String text) {
        return join(one.encode(text), two.encode(text));
    }

    @Override
    public Encoded encodePieces(String text) {
        Encoded first = one.encodePieces(text);
        Encoded second = two.encodePieces(text);
        float[][] pieces = new float[first.exact().length][];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = join(first.exact()[i], second.exact()[i]);
        }
        return new Encoded(join(first.whole(), second.whole()), pieces);
    }

    private float[] join(float[] first, float[] second) {
        float[] joined = new float[first.length + second.length];
        for (int i = 0; i < first.length; i++) {
            joined[i] = first[i] * ofOne;
        }
        for (int i = 0; i < second.length; i++) {
            joined[first.length + i] = second[i] * ofTwo;
        }
        return joined;
    }
}
