package ai.wafaa.command.knowledge.vector;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A vector of length 1 as it is kept: a byte each, a quarter of the memory; a product with it is off by less than a hundredth. Immutable.
 *
 * <p>An int holds four of the bytes, from the four quarters of the vector: the JVM works on many ints at once where it would take bytes one by one.
 */
public final class Vector {
    private static final int PER_INT = 4;

    private final int[] packed;
    private final int dimensions;
    private final float scale;

    private Vector(byte[] values, float scale) {
        this.packed = pack(values);
        this.dimensions = values.length;
        this.scale = scale;
    }

    private static int[] pack(byte[] values) {
        int[] packed = new int[quarter(values.length)];
        for (int i = 0; i < values.length; i++) {
            packed[i % packed.length] |= Byte.toUnsignedInt(values[i]) << (i / packed.length * Byte.SIZE);
        }
        return packed;
    }

    /** Of how many dimensions each of the four quarters is; the last is filled up with zeros. */
    private static int quarter(int dimensions) {
        return (dimensions + PER_INT - 1) / PER_INT;
    }

    private byte value(int dimension) {
        return (byte) (packed[dimension % packed.length] >> (dimension / packed.length * Byte.SIZE));
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
        float[] sum = new float[of.isEmpty() ? 0 : of.getFirst().dimensions];
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

    /** The cosine, where the other comes from the same model. */
    double product(Fine other) {
        int sum = 0;
        for (int i = 0; i < packed.length; i++) {
            int four = packed[i];
            sum += (four << 24 >> 24) * other.first[i]
                    + (four << 16 >> 24) * other.second[i]
                    + (four << 8 >> 24) * other.third[i]
                    + (four >> 24) * other.fourth[i];
        }
        return sum * (scale / Fine.ONE);
    }

    /** The cosine, as above. */
    double product(Vector other) {
        int sum = 0;
        for (int i = 0; i < packed.length; i++) {
            int one = packed[i];
            int two = other.packed[i];
            sum += (one << 24 >> 24) * (two << 24 >> 24)
                    + (one << 16 >> 24) * (two << 16 >> 24)
                    + (one << 8 >> 24) * (two << 8 >> 24)
                    + (one >> 24) * (two >> 24);
        }
        return sum * scale * other.scale;
    }

    private void addTo(float[] sum) {
        for (int i = 0; i < dimensions; i++) {
            sum[i] += value(i) * scale;
        }
    }

    int dimensions() {
        return dimensions;
    }

    static int bytes(int dimensions) {
        return Float.BYTES + dimensions;
    }

    void write(ByteBuffer to) {
        to.putFloat(scale);
        for (int i = 0; i < dimensions; i++) {
            to.put(value(i));
        }
    }

    static Vector read(ByteBuffer from, int dimensions) {
        float scale = from.getFloat();
        byte[] values = new byte[dimensions];
        from.get(values);
        return new Vector(values, scale);
    }

    /**
     * A vector of length 1 in whole numbers, finer than what is kept, to be compared with many. No sum of products overflows: at 4,000 dimensions it stays below
     * an eighth of the largest int.
     */
    static final class Fine {
        private static final float ONE = 1 << 15;

        private final int[] first;
        private final int[] second;
        private final int[] third;
        private final int[] fourth;

        Fine(float[] exact) {
            first = quarter(exact, 0);
            second = quarter(exact, 1);
            third = quarter(exact, 2);
            fourth = quarter(exact, 3);
        }

        private static int[] quarter(float[] exact, int which) {
            int[] values = new int[Vector.quarter(exact.length)];
            int begin = which * values.length;
            for (int i = 0; i < values.length && begin + i < exact.length; i++) {
                values[i] = Math.round(exact[begin + i] * ONE);
            }
            return values;
        }
    }
}
