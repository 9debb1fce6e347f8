package ai.wafaa.command.knowledge.vector;

import java.io.InputStream;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cuts a text into the pieces that a model was trained on. Thread-safe. */
interface Tokenizer {
    /** A longer text is cut: what it is about stands in its beginning. */
    int LONGEST = 128;

    /** The numbers of the pieces, with what the model wants before and after. */
    long[] encode(String text);

    /** Reads the {@code tokenizer.json} that comes with a model: WordPiece (BERT) or Unigram (XLM-R). */
    static Tokenizer read(InputStream file) {
        JsonNode json = JsonMapper.shared().readTree(file);
        JsonNode model = json.path("model");
        String type = model.path("type").asString("WordPiece");
        return switch (type) {
            case "WordPiece" ->
                WordPiece.of(model, json.path("normalizer").path("lowercase").asBoolean(true));
            case "Unigram" -> Unigram.of(model);
            default -> throw new IllegalArgumentException("a tokenizer of type " + type + " is not known");
        };
    }

    /** Pieces between the two marks, cut to the longest. */
    static long[] framed(long first, List<Integer> pieces, long last) {
        int count = Math.min(pieces.size(), LONGEST - 2);
        long[] ids = new long[count + 2];
        ids[0] = first;
        for (int i = 0; i < count; i++) {
            ids[i + 1] = pieces.get(i);
        }
        ids[count + 1] = last;
        return ids;
    }
}
