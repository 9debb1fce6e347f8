package ai.wafaa.command.knowledge.vector;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** SentencePiece's pieces, as multilingual models have them: of all ways to cut a text into known pieces, the likeliest. */
final class Unigram implements Tokenizer {
    private static final char SPACE = '\u2581';
    private static final int LONGEST_PIECE = 20;
    private static final int LONGEST_TEXT = 600;
    private static final double UNKNOWN_SCORE = -25;
    private final Map<String, Integer> numbers;
    private final double[] scores;
    private final int unknown;
    private final int first;
    private final int last;

    private Unigram(Map<String, Integer> numbers, double[] scores, int unknown) {
        this.numbers = numbers;
        this.scores = scores;
        this.unknown = unknown;
        this.first = numbers.getOrDefault("<s>", 0);
        this.last = numbers.getOrDefault("</s>", 2);
    }

    static Unigram of(JsonNode model) {
        JsonNode vocabulary = model.path("vocab");
        var numbers = new HashMap<String, Integer>(vocabulary.size() * 2);
        double[] scores = new double[vocabulary.size()];
        for (int i = 0; i < scores.length; i++) {
            numbers.put(vocabulary.get(i).get(0).asString(), i);
            scores[i] = vocabulary.get(i).get(1).asDouble();
        }
        return new Unigram(numbers, scores, model.path("unk_id").asInt(3));
    }

    @Override
    public long[] encode(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
        String marked = SPACE
                + plain.substring(0, Math.min(plain.length(), LONGEST_TEXT)).replace(' ', SPACE);
        int length = marked.length();
        double[] best = new double[length + 1];
        int[] from = new int[length + 1];
        int[] piece = new int[length + 1];
        java.util.Arrays.fill(best, 1, length + 1, Double.NEGATIVE_INFINITY);
        for (int start = 0; start < length; start++) {
            step(marked, start, best, from, piece);
        }
        List<Integer> ids = new ArrayList<>();
        for (int at = length; at > 0; at = from[at]) {
            ids.add(piece[at]);
        }
        Collections.reverse(ids);
        return Tokenizer.framed(first, ids, last);
    }

    private void step(String text, int start, double[] best, int[] from, int[] piece) {
        for (int end = start + 1; end <= Math.min(text.length(), start + LONGEST_PIECE); end++) {
            Integer number = numbers.get(text.substring(start, end));
            double score = number == null ? UNKNOWN_SCORE : scores[number];
            if ((number != null || end == start + 1) && best[start] + score > best[end]) {
                best[end] = best[start] + score;
                from[end] = start;
                piece[end] = number == null ? unknown : number;
            }
        }
    }
}
