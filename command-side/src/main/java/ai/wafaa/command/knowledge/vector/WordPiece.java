package ai.wafaa.command.knowledge.vector;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** BERT's pieces: each word is cut into the longest known beginnings, what follows marked by {@code ##}. */
final class WordPiece implements Tokenizer {
    private static final int LONGEST_WORD = 100;
    private final Map<String, Integer> pieces;
    private final boolean lowerCase;
    private final int unknown;
    private final int first;
    private final int last;

    private WordPiece(Map<String, Integer> pieces, boolean lowerCase) {
        this.pieces = pieces;
        this.lowerCase = lowerCase;
        this.unknown = number("[UNK]");
        this.first = number("[CLS]");
        this.last = number("[SEP]");
    }

    static WordPiece of(JsonNode model, boolean lowerCase) {
        var pieces = new HashMap<String, Integer>();
        model.path("vocab")
                .properties()
                .forEach(entry -> pieces.put(entry.getKey(), entry.getValue().asInt()));
        return new WordPiece(pieces, lowerCase);
    }

    private int number(String piece) {
        return Objects.requireNonNull(pieces.get(piece), piece);
    }

    @Override
    public long[] encode(String text) {
        var ids = new ArrayList<Integer>();
        String plain = lowerCase ? Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD) : text;
        var word = new StringBuilder();
        for (int i = 0; i < plain.length() && ids.size() < LONGEST; ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                flush(word, ids);
            } else if (isPunctuation(c)) {
                flush(word, ids);
                add(Character.toString(c), ids);
            } else if (!lowerCase || Character.getType(c) != Character.NON_SPACING_MARK) {
                word.appendCodePoint(c);
            }
        }
        flush(word, ids);
        return Tokenizer.framed(first, ids, last);
    }

    private void flush(StringBuilder word, List<Integer> ids) {
        if (!word.isEmpty()) {
            add(word.toString(), ids);
            word.setLength(0);
        }
    }

    private void add(String word, List<Integer> ids) {
        int before = ids.size();
        int from = 0;
        while (from < word.length() && word.length() <= LONGEST_WORD) {
            int end = word.length();
            @Nullable Integer found = null;
            while (end > from && found == null) {
                String piece = word.substring(from, end);
                found = pieces.get(from == 0 ? piece : "##" + piece);
                end = found == null ? end - 1 : end;
            }
            if (found == null) {
                break;
            }
            ids.add(found);
            from = end;
        }
        if (from < word.length()) { // a word is known as a whole or not at all
            ids.subList(before, ids.size()).clear();
            ids.add(unknown);
        }
    }

    private static boolean isPunctuation(int c) {
        if (c < 0x80) {
            return !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
