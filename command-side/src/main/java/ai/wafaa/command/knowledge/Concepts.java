package ai.wafaa.command.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Puts one term for all words that customers use for the same thing: "coupon", "voucher", "promo". Follows the stemmers. */
final class Concepts extends TokenFilter {
    private static final String FILE = "concepts.txt";

    private final CharArrayMap<String> concepts;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Concepts(TokenStream input, CharArrayMap<String> concepts) {
        super(input);
        this.concepts = concepts;
    }

    /**
     * Reads the list.
     *
     * @param stemmer what the words of the index go through before
     */
    static CharArrayMap<String> read(Analyzer stemmer) {
        var concepts = new CharArrayMap<String>(1000, false);
        for (String line : lines()) {
            String first = null;
            for (String stem : TextAnalysis.terms(stemmer, Normaliser.normalise(line))) {
                first = first == null ? stem : first;
                concepts.put(stem, first);
            }
        }
        return CharArrayMap.unmodifiableMap(concepts);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String concept = concepts.get(term.buffer(), 0, term.length());
        if (concept != null) {
            term.setEmpty().append(concept);
        }
        return true;
    }

    private static List<String> lines() {
        var lines = new ArrayList<String>();
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Concepts.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
        return lines;
    }
}
