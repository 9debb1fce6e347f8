package ai.wafaa.command.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/**
 * One search over one snapshot. Four channels (words and letter groups, over the whole article and over its single questions) are scored apart by BM25 and
 * added, so that the parts stay visible as evidence for the confidence.
 */
final class Search {
    /** Chosen on clinc150, stackfaq and arbanking77: words alone lose 5 points on Arabic, letter groups alone lose as much on English. */
    private static final double WEIGHT_OF_GRAMS = 0.5;

    private final Snapshot snapshot;

    Search(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Hits run(String question, Language language, int limit) throws IOException {
        String normalised = Normaliser.normalise(question);
        Set<String> words = TextAnalysis.terms(TextAnalysis.WORDS, normalised);
        Set<String> grams = TextAnalysis.terms(TextAnalysis.GRAMS, normalised);
        Channel articleWords = channel(ArticleDocuments.ARTICLE_WORDS, words);
        Channel questionWords = channel(ArticleDocuments.QUESTION_WORDS, words);
        Channel articleGrams = channel(ArticleDocuments.ARTICLE_GRAMS, grams);
        Channel questionGrams = channel(ArticleDocuments.QUESTION_GRAMS, grams);
        double highest = articleWords.highest()
                + 2 * questionWords.highest()
                + WEIGHT_OF_GRAMS * (articleGrams.highest() + 2 * questionGrams.highest());
        double[] scores = new double[snapshot.slots()];
        for (int slot = 0; slot < scores.length; slot++) {
            double ofWords = articleWords.best(slot) + questionWords.best(slot) + questionWords.meanOfThree(slot);
            double ofGrams = articleGrams.best(slot) + questionGrams.best(slot) + questionGrams.meanOfThree(slot);
            scores[slot] = highest == 0 ? 0 : (ofWords + WEIGHT_OF_GRAMS * ofGrams) / highest;
        }
        var hits = new ArrayList<Hit>();
        for (int slot : bestFirst(scores, limit)) {
            Article article = snapshot.article(slot);
            if (article != null) {
                var match = new Match(
                        articleWords.share(slot),
                        questionWords.share(slot),
                        articleGrams.share(slot),
                        questionGrams.share(slot));
                hits.add(new Hit(article, scores[slot], match));
            }
        }
        return new Hits(List.copyOf(hits), words.size(), language);
    }

    private static List<Integer> bestFirst(double[] scores, int limit) {
        return IntStream.range(0, scores.length)
                .filter(slot -> scores[slot] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer slot) -> -scores[slot]))
                .limit(limit)
                .toList();
    }

    private Channel channel(String field, Collection<String> terms) throws IOException {
        IndexSearcher searcher = snapshot.searcher();
        CollectionStatistics statistics = searcher.collectionStatistics(field);
        long documents = statistics == null ? 0 : statistics.docCount();
        var query = new BooleanQuery.Builder();
        double highest = 0;
        for (String text : terms) {
            var term = new Term(field, text);
            var states = TermStates.build(searcher, term, true);
            highest += inverseDocumentFrequency(states.docFreq(), documents);
            if (states.docFreq() > 0) {
                query.add(new TermQuery(term, states), BooleanClause.Occur.SHOULD);
            }
        }
        return searcher.search(query.build(), new Channel(snapshot.slots(), highest).alone());
    }

    /** As Lucene's BM25 has it; a word that no document has counts the most. */
    private static double inverseDocumentFrequency(long documentFrequency, long documents) {
        return Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5));
    }
}
