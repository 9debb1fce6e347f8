package ai.wafaa.command.knowledge.vector;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.wafaa.command.knowledge.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A sentence model in ONNX form, run in this process. It is loaded by the first sentence, so that a server that is asked nothing does not hold it; one thread
 * works on a sentence and no memory is kept between sentences.
 */
public final class OnnxEncoder implements Encoder, AutoCloseable {
    private record Loaded(OrtSession session, Tokenizer tokenizer) {}

    private final String name;
    private final Supplier<Loaded> load;
    private final UnaryOperator<float[][]> pooled;
    private final Set<Language> languages;
    private @Nullable Loaded loaded;

    /** @param pooled of what the model makes of the text's beginning, each piece and the end: those whose mean is the text's vector */
    private OnnxEncoder(String name, Supplier<Loaded> load, UnaryOperator<float[][]> pooled, Set<Language> languages) {
        this.name = name;
        this.load = load;
        this.pooled = pooled;
        this.languages = languages;
    }

    /** {@code all-MiniLM-L6-v2}, the small English model that comes with the product. */
    public static OnnxEncoder miniLm() {
        return shipped("all-minilm-l6-v2-q", UnaryOperator.identity());
    }

    /** {@code bge-small-en-v1.5}, another one, twice as slow; it says what a text is about at its beginning. */
    static OnnxEncoder bge() {
        return shipped("bge-small-en-v1.5-q", states -> new float[][] {states[0]});
    }

    private static OnnxEncoder shipped(String name, UnaryOperator<float[][]> pooled) {
        return new OnnxEncoder(name, () -> loadShipped(name), pooled, Set.of(Language.ENGLISH));
    }

    /** An operator's model, of which it is taken that it knows every language; its {@code tokenizer.json} lies beside it. */
    public static OnnxEncoder of(Path model) {
        return new OnnxEncoder(name(model), () -> loadFile(model), UnaryOperator.identity(), Set.of(Language.values()));
    }

    private static String name(Path model) {
        try {
            return model.getFileName() + "-" + Files.size(model) + "-"
                    + Files.getLastModifiedTime(model).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException("WAFAA_EMBEDDING_MODEL: " + model + " cannot be read", e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean knows(Language language) {
        return languages.contains(language);
    }

    @Override
    public float[] encode(String text) {
        return mean(pooled.apply(states(text)));
    }

    @Override
    public Encoded encodePieces(String text) {
        float[][] states = states(text);
        float[] whole = mean(pooled.apply(states));
        float[][] pieces = Arrays.stream(states, 1, Math.max(1, states.length - 1))
                .map(OnnxEncoder::ofLengthOne)
                .toArray(float[][]::new);
        return new Encoded(whole, pieces);
    }

    /** Of the text's beginning, its pieces and its end. */
    private float[][] states(String text) {
        Loaded model = loaded();
        long[] ids = model.tokenizer.encode(text);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        var inputs = new HashMap<String, OnnxTensor>();
        try {
            Set<String> wanted = model.session.getInputNames();
            put(inputs, wanted, "input_ids", ids);
            put(inputs, wanted, "attention_mask", ones);
            put(inputs, wanted, "token_type_ids", new long[ids.length]);
            try (OrtSession.Result result = model.session.run(inputs)) {
                return ((float[][][]) result.get(0).getValue())[0];
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model failed", e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static void put(Map<String, OnnxTensor> inputs, Set<String> wanted, String name, long[] values)
            throws OrtException {
        if (wanted.contains(name)) {
            inputs.put(name, OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), new long[][] {values}));
        }
    }

    private static float[] mean(float[][] states) {
        float[] sum = new float[states[0].length];
        for (float[] state : states) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += state[i];
            }
        }
        return ofLengthOne(sum);
    }

    private static float[] ofLengthOne(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += value * value;
        }
        float length = (float) Math.max(1e-9, Math.sqrt(square));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    private synchronized Loaded loaded() {
        if (loaded == null) {
            loaded = load.get();
        }
        return loaded;
    }

    private static Loaded loadShipped(String name) {
        try (InputStream model = resource("/" + name + ".onnx");
                InputStream tokenizer = resource("/" + name + "-tokenizer.json")) {
            return new Loaded(session(model.readAllBytes()), Tokenizer.read(tokenizer));
        } catch (IOException e) {
            throw new UncheckedIOException("the sentence model cannot be read", e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(OnnxEncoder.class.getResourceAsStream(name), name);
    }

    private static Loaded loadFile(Path model) {
        try (InputStream tokenizer = Files.newInputStream(model.resolveSibling("tokenizer.json"))) {
            return new Loaded(session(Files.readAllBytes(model)), Tokenizer.read(tokenizer));
        } catch (IOException e) {
            throw new UncheckedIOException(model + " or the tokenizer.json beside it cannot be read", e);
        }
    }

    private static OrtSession session(byte[] model) {
        try (var options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            return OrtEnvironment.getEnvironment().createSession(model, options);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model cannot be loaded", e);
        }
    }

    @Override
    public synchronized void close() {
        if (loaded != null) {
            try {
                loaded.session.close();
            } catch (OrtException e) {
                throw new IllegalStateException("the sentence model cannot be closed", e);
            }
            loaded = null;
        }
    }
}
