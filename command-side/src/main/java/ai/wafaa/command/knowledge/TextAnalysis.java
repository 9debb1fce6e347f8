package ai.wafaa.command.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts text into the terms of the index. One chain serves English, Arabic and both in one sentence: each stemmer leaves the other script alone. Text is to be
 * {@linkplain Normaliser#normalise normalised} first. Thread-safe.
 */
final class TextAnalysis {
    /** A longer question is cut: what is asked stands in its beginning, and the work stays bounded. */
    private static final int LONGEST_QUESTION = 600;

    private static final int GRAM = 3;

    private static final Analyzer STEMS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            var source = new StandardTokenizer();
            return new TokenStreamComponents(source, stemmed(source));
        }
    };

    private static final CharArrayMap<String> CONCEPTS = Concepts.read(STEMS);

    static final Analyzer WORDS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            var source = new StandardTokenizer();
            return new TokenStreamComponents(source, new Concepts(stemmed(source), CONCEPTS));
        }
    };

    static final Analyzer GRAMS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            var source = new StandardTokenizer();
            return new TokenStreamComponents(
                    source, new NGramTokenFilter(new Bounded(withoutStopWords(source)), GRAM, GRAM, false));
        }
    };

    private TextAnalysis() {}

    /** The different terms of a question, in order of appearance. */
    static Set<String> terms(Analyzer analyzer, String normalised) {
        String bounded =
                normalised.length() > LONGEST_QUESTION ? normalised.substring(0, LONGEST_QUESTION) : normalised;
        var terms = new LinkedHashSet<String>();
        try (TokenStream stream = analyzer.tokenStream("", bounded)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a string cannot fail", e);
        }
        return terms;
    }

    private static TokenStream stemmed(TokenStream source) {
        return new ArabicStemFilter(new PorterStemFilter(withoutStopWords(source)));
    }

    private static TokenStream withoutStopWords(TokenStream source) {
        return new StopFilter(new EnglishPossessiveFilter(source), StopWords.ALL);
    }

    /** Marks where a word begins and ends, so that "_re" is not the "re" within "order". */
    private static final class Bounded extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Bounded(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            String word = term.toString();
            term.setEmpty().append('_').append(word).append('_');
            return true;
        }
    }

    /** Words that carry grammar, not meaning. Words that ask (how, when, كم) stay: "when" and "where" are different questions. */
    static final class StopWords {
        static final CharArraySet ALL = CharArraySet.unmodifiableSet(StopFilter.makeStopSet(
                ("a an and are as at be by for if in into is it of on or such that the their then there these they this to was will with "
                                + "من في علي الي عن مع ان هل قد هو هي هذا هذه ذلك تلك التي الذي الذين او ثم كان كانت يكون تكون و يا اذا كما لكن اي انا نحن")
                        .split(" ")));

        private StopWords() {}
    }
}
