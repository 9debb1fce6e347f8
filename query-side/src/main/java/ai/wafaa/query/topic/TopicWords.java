package ai.wafaa.query.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Texts as lists of stems, without what says nothing; and the word by which a stem is best shown. Not safe for several threads. */
final class TopicWords {
    private static final List<String> SMALL_TALK = List.of(
            "hi", "hello", "hey", "thanks", "thank", "please", "want", "need", "can", "could", "would", "i'm", "my",
            "me", "you", "your", "we", "our", "how", "what", "when", "where", "why", "who", "do", "does", "did", "have",
            "has", "had", "get", "got", "just", "am", "from", "about", "help", "know", "tell", "its", "i've", "don't",
            "can't", "any", "ok", "yes", "so", "up", "out", "been", "still", "make", "go", "going", "like");
    private static final List<String> ARABIC_SMALL_TALK = List.of(
            "مرحبا", "السلام", "عليكم", "شكرا", "لو", "سمحت", "فضلك", "اريد", "أريد", "كيف", "متى", "اين", "أين",
            "ممكن", "هل", "كم", "انا", "أنا", "لي", "عندي");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 24;

    private final Map<String, Map<String, Integer>> spellings = new HashMap<>();
    private final Analyzer analyzer = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokens = new StandardTokenizer();
            TokenStream plain = new DecimalDigitFilter(new LowerCaseFilter(tokens));
            TokenStream telling = new StopFilter(new StopFilter(plain, stops()), ArabicAnalyzer.getDefaultStopSet());
            return new TokenStreamComponents(tokens, telling);
        }
    };
    private final Analyzer stemmer = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokens = new StandardTokenizer();
            TokenStream stems = new ArabicStemFilter(new ArabicNormalizationFilter(new LowerCaseFilter(tokens)));
            return new TokenStreamComponents(tokens, new EnglishMinimalStemFilter(stems));
        }
    };

    private static CharArraySet stops() {
        var stops = new CharArraySet(EnglishAnalyzer.getDefaultStopSet(), true);
        stops.addAll(SMALL_TALK);
        stops.addAll(ARABIC_SMALL_TALK);
        return stops;
    }

    /** The stems of a text, in order; numbers, short and very long words left out. */
    List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        for (String word : terms(analyzer, text)) {
            if (word.length() < SHORTEST
                    || word.length() > LONGEST
                    || word.chars().anyMatch(Character::isDigit)) continue;
            List<String> stem = terms(stemmer, word);
            if (stem.size() != 1 || stem.getFirst().length() < SHORTEST) continue;
            stems.add(stem.getFirst());
            spellings.computeIfAbsent(stem.getFirst(), s -> new HashMap<>()).merge(word, 1, Integer::sum);
        }
        return stems;
    }

    /** The spelling that came most often; of equal ones the first by alphabet. */
    String shown(String stem) {
        return spellings.getOrDefault(stem, Map.of()).entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(stem);
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) terms.add(term.toString());
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
