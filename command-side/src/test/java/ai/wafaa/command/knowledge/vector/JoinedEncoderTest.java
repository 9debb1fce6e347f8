package ai.wafaa.command.knowledge.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class JoinedEncoderTest {
    private static final String ONE = "How do I get my money back, après-vente?";
    private static final String OTHER = "What does it cost to ship 12 boxes?";

    private final OnnxEncoder miniLm = OnnxEncoder.miniLm();
    private final OnnxEncoder bge = OnnxEncoder.bge();
    private final JoinedEncoder joined = new JoinedEncoder(miniLm, bge, 0.25);

    @Test
    void the_cosine_is_what_both_say_each_with_its_share() {
        double cosine = product(joined.encode(ONE), joined.encode(OTHER));
        double first = product(miniLm.encode(ONE), miniLm.encode(OTHER));
        double second = product(bge.encode(ONE), bge.encode(OTHER));
        assertThat(second).isNotCloseTo(first, within(0.01));
        assertThat(cosine).isCloseTo(0.75 * first + 0.25 * second, within(1e-5));
    }

    @Test
    void both_models_cut_a_text_into_the_same_pieces() {
        float[][] pieces = joined.encodePieces(ONE).exact();
        assertThat(pieces).hasDimensions(bge.encodePieces(ONE).exact().length, 2 * 384);
        assertThat(pieces.length).isEqualTo(miniLm.encodePieces(ONE).exact().length);
        assertThat(product(pieces[0], pieces[0])).isCloseTo(1, within(1e-5));
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
