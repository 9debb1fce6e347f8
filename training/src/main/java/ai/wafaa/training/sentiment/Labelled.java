package ai.wafaa.training.sentiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A message with how it feels.
 *
 * @param label {@code positive}, {@code neutral}, {@code negative} or {@code very_negative}
 * @param fine the label tells very negative from negative; public sets do not
 */
record Labelled(String label, String text, boolean fine) {

    /** Reads tab-separated lines of label and text under a header; what follows further columns is left out. */
    static List<Labelled> read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.skip(1)
                    .map(line -> line.split("\t", -1))
                    .filter(row -> row.length > 1 && !row[1].isBlank())
                    .map(row -> new Labelled(row[0], unescaped(row[1]), false))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** One of ours. */
    Labelled own() {
        return new Labelled(label, text, true);
    }

    /** Of three classes. */
    String coarse() {
        return label.equals("very_negative") ? "negative" : label;
    }

    /** Some public sets carry {@code \u2019} for an apostrophe. */
    private static String unescaped(String text) {
        int at = text.indexOf("\\u");
        if (at < 0) {
            return text;
        }
        var out = new StringBuilder();
        int from = 0;
        while (at >= 0 && at + 6 <= text.length()) {
            out.append(text, from, at);
            try {
                out.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
            } catch (NumberFormatException e) {
                out.append(text, at, at + 6);
            }
            from = at + 6;
            at = text.indexOf("\\u", from);
        }
        return out.append(text.substring(from)).toString();
    }
}
