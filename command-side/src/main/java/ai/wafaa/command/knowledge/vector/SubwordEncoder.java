package ai.wafaa.command.knowledge.vector;

import ai.wafaa.command.knowledge.Language;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Turns Arabic into vectors: the sum of what its words and groups of letters were learnt to mean, in microseconds. A vector is the shorter, the less of the text
 * was ever seen in training, so that what it does not know it does not judge. Loaded by the first text. Thread-safe.
 */
public final class SubwordEncoder implements Encoder {
    private static final String FILE = "arabic.encoder";
    private static final int FORMAT = 0x57_45_4E_31;

    /** What was learnt: a row of bytes for each bucket, all 0 where it was never seen. */
    private static final class Learnt {
        private final String name;
        private final int dimensions;
        private final byte[] rows;

        Learnt(String name, int dimensions, byte[] rows) {
            this.name = name;
            this.dimensions = dimensions;
            this.rows = rows;
        }
    }

    private static final class Shipped {
        static final Learnt LEARNT = read();

        private Shipped() {}

        private static Learnt read() {
            try (InputStream file = Objects.requireNonNull(SubwordEncoder.class.getResourceAsStream(FILE))) {
                return SubwordEncoder.read(file);
            } catch (IOException e) {
                throw new UncheckedIOException(FILE + " cannot be read", e);
            }
        }
    }

    private final Supplier<Learnt> learnt;

    private SubwordEncoder(Supplier<Learnt> learnt) {
        this.learnt = learnt;
    }

    /** The one that comes with the product. */
    public static SubwordEncoder shipped() {
        return new SubwordEncoder(() -> Shipped.LEARNT);
    }

    /**
     * One that was just learnt.
     *
     * @param rows a vector for each of {@link SubwordFeatures#BUCKETS}; zeros where it was never seen
     */
    public static SubwordEncoder of(String name, float[][] rows) {
        int dimensions = rows[0].length;
        float highest = 1e-9f;
        for (float[] row : rows) {
            for (float value : row) {
                highest = Math.max(highest, Math.abs(value));
            }
        }
        byte[] bytes = new byte[rows.length * dimensions];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < dimensions; i++) {
                bytes[row * dimensions + i] = (byte) Math.round(rows[row][i] * Byte.MAX_VALUE / highest);
            }
        }
        var learnt = new Learnt(name, dimensions, bytes);
        return new SubwordEncoder(() -> learnt);
    }

    @Override
    public String name() {
        return learnt.get().name;
    }

    @Override
    public boolean knows(Language language) {
        return language == Language.ARABIC;
    }

    @Override
    public Kind kind() {
        return Kind.SUBWORDS;
    }

    @Override
    public float[] encode(String text) {
        Learnt model = learnt.get();
        float[] sum = new float[model.dimensions];
        int[] features = SubwordFeatures.of(text);
        int known = 0;
        for (int feature : features) {
            known += add(model, feature, sum) ? 1 : 0;
        }
        double square = 0;
        for (float value : sum) {
            square += value * value;
        }
        double length = square == 0 ? 0 : Math.sqrt((double) known / features.length / square);
        for (int i = 0; i < sum.length; i++) {
            sum[i] *= (float) length;
        }
        return sum;
    }

    private static boolean add(Learnt model, int bucket, float[] sum) {
        boolean known = false;
        int at = bucket * model.dimensions;
        for (int i = 0; i < sum.length; i++) {
            byte value = model.rows[at + i];
            sum[i] += value;
            known |= value != 0;
        }
        return known;
    }

    private static Learnt read(InputStream from) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(from, 1 << 16))) {
            if (in.readInt() != FORMAT || in.readInt() != SubwordFeatures.BUCKETS) {
                throw new IOException("not an encoder of this version");
            }
            String name = in.readUTF();
            int dimensions = in.readInt();
            byte[] rows = new byte[SubwordFeatures.BUCKETS * dimensions];
            in.readFully(rows);
            return new Learnt(name, dimensions, rows);
        }
    }

    /** The same encoder is always the same bytes. */
    public void write(OutputStream to) throws IOException {
        Learnt model = learnt.get();
        try (var out = new DataOutputStream(new GZIPOutputStream(to))) {
            out.writeInt(FORMAT);
            out.writeInt(SubwordFeatures.BUCKETS);
            out.writeUTF(model.name);
            out.writeInt(model.dimensions);
            out.write(model.rows);
        }
    }
}
