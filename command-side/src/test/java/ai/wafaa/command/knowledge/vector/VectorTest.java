package ai.wafaa.command.knowledge.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorTest {
    private static final double A_HUNDREDTH = 0.01;

    @Test
    void a_product_with_what_is_kept_is_the_cosine_also_when_it_was_read_again() {
        var random = new Random(1);
        for (int i = 0; i < 100; i++) {
            int dimensions = 380 + i % 5;
            float[] one = ofLengthOne(random, dimensions);
            float[] other = ofLengthOne(random, dimensions);
            double cosine = cosine(one, other);
            Vector kept = Vector.of(one);
            assertThat(kept.product(new Vector.Fine(other))).isCloseTo(cosine, within(A_HUNDREDTH));
            assertThat(kept.product(new Vector.Fine(one))).isCloseTo(1, within(A_HUNDREDTH));
            assertThat(kept.product(Vector.of(other))).isCloseTo(cosine, within(2 * A_HUNDREDTH));
            assertThat(readAgain(kept).product(new Vector.Fine(other))).isEqualTo(kept.product(new Vector.Fine(other)));
        }
    }

    @Test
    void a_product_of_many_dimensions_does_not_overflow() {
        float[] even = new float[4_000];
        Arrays.fill(even, (float) (1 / Math.sqrt(even.length)));
        assertThat(Vector.of(even).product(new Vector.Fine(even))).isCloseTo(1, within(A_HUNDREDTH));
    }

    private static Vector readAgain(Vector vector) {
        ByteBuffer file = ByteBuffer.allocate(Vector.bytes(vector.dimensions()));
        vector.write(file);
        return Vector.read(file.flip(), vector.dimensions());
    }

    private static float[] ofLengthOne(Random random, int dimensions) {
        float[] vector = new float[dimensions];
        double square = 0;
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (float) random.nextGaussian();
            square += vector[i] * vector[i];
        }
        for (int i = 0; i < dimensions; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
