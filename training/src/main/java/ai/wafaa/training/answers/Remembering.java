package ai.wafaa.training.answers;

import ai.wafaa.command.knowledge.Language;
import ai.wafaa.command.knowledge.vector.Encoded;
import ai.wafaa.command.knowledge.vector.Encoder;
import ai.wafaa.command.knowledge.vector.Kind;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Encodes a text once, however many indexes it stands in and however often the figures are made. */
final class Remembering implements Encoder {
    private final Encoder encoder;
    private final Map<String, float[]> known = new ConcurrentHashMap<>();
    private final Map<String, Encoded> pieces = new ConcurrentHashMap<>();

    Remembering(Encoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public String name() {
        return encoder.name();
    }

    @Override
    public Kind kind() {
        return encoder.kind();
    }

    @Override
    public boolean knows(Language language) {
        return encoder.knows(language);
    }

    @Override
    public float[] encode(String text) {
        return known.computeIfAbsent(text, encoder::encode);
    }

    @Override
    public Encoded encodePieces(String text) {
        return pieces.computeIfAbsent(text, encoder::encodePieces);
    }

    void load(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                byte[] text = in.readNBytes(in.readInt());
                float[] vector = new float[in.readInt()];
                for (int j = 0; j < vector.length; j++) {
                    vector[j] = in.readFloat();
                }
                known.put(new String(text, java.nio.charset.StandardCharsets.UTF_8), vector);
            }
        }
    }

    void save(Path file) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(known.size());
            for (var entry : known.entrySet()) {
                byte[] text = entry.getKey().getBytes(java.nio.charset.StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
                out.writeInt(entry.getValue().length);
                for (float value : entry.getValue()) {
                    out.writeFloat(value);
                }
            }
        }
    }
}
