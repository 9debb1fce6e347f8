package ai.wafaa.command.knowledge.vector;

import java.nio.ByteBuffer;
import java.util.List;

/** A vector of length 1 as it is kept: a byte each, a quarter of the memory; a product with it is off by less than a hundredth. Immutable. */
public final class Vector {
    private final byte[] values;
    private final float scale;

    private Vector(byte[] values, float scale) {
        this.values = values;
        this.scale = scale;
    }

    /** Rounds one. */
    static Vector of(float[] exact) {
        float highest = 1e-9f;
        for (float value : exact) {
            highest = Math.max(highest, Math.abs(value));
        }
        byte[] values = new byte[exact.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) Math.round(exact[i] * Byte.MAX_VALUE / highest);
        }
        return new Vector(values, highest / Byte.MAX_VALUE);
    }

    /** The direction of the sum of some; of none, nothing. */
    static Vector centre(List<Vector> of) {
        float[] sum = new float[of.isEmpty() ? 0 : of.getFirst().values.length];
        of.forEach(vector -> vector.addTo(sum));
        double square = 0;
        for (float value : sum) {
            square += value * value;
        }
        float length = (float) Math.max(1e-6, Math.sqrt(square));
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= length;
        }
        return of(sum);
    }

    /** The cosine, where the other has length 1 and comes from the same model. */
    double product(float[] other) {
        float sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += other[i] * values[i];
        }
        return sum * scale;
    }

    /** The cosine, as above. */
    double product(Vector other) {
        int sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * other.values[i];
        }
        return sum * scale * other.scale;
    }

    void addTo(float[] sum) {
        for (int i = 0; i < values.length; i++) {
            sum[i] += values[i] * scale;
        }
    }

    int dimensions() {
        return values.length;
    }

    static int bytes(int dimensions) {
        return Float.BYTES + dimensions;
    }

    void write(ByteBuffer to) {
        to.putFloat(scale).put(values);
    }

    static Vector read(ByteBuffer from, int dimensions) {
        float scale = from.getFloat();
        byte[] values = new byte[dimensions];
        from.get(values);
        return new Vector(values, scale);
    }
}
