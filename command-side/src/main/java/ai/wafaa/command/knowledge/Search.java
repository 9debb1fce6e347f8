package ai.wafaa.command.knowledge;

import ai.wafaa.command.knowledge.vector.Nearness;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * One search over one snapshot. Four channels (words and letter groups, over the whole article and over its single questions) are scored apart by BM25 and
 * added, so that the parts stay visible as evidence for the confidence.
 */
final class Search {
    /** Chosen on clinc150, stackfaq and arbanking77: words alone lose 5 points on Arabic, letter groups alone lose as much on English. */
    private static final double WEIGHT_OF_GRAMS = 0.5;

    /** How much nearness of meaning counts beside the words, of which a good match reaches a half. */
    private static final double WEIGHT_OF_MEANING = 1.0;

    /** What the words of the context weigh together, against those of the question. */
    private static final float WEIGHT_OF_CONTEXT = 0.5f;

    private final Snapshot snapshot;
    private final @Nullable Map<String, Nearness> near;

    /** @param near how near the question's meaning comes to each article; null where only words are compared */
    Search(Snapshot snapshot, @Nullable Map<String, Nearness> near) {
        this.snapshot = snapshot;
        this.near = near;
    }

    Hits run(String question, @Nullable String context, Language language, int limit) throws IOException {
        Map<String, Float> words = weighted(TextAnalysis.WORDS, question, context);
        Map<String, Float> grams = weighted(TextAnalysis.GRAMS, question, context);
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
            scores[slot] = (highest == 0 ? 0 : (ofWords + WEIGHT_OF_GRAMS * ofGrams) / highest)
                    + WEIGHT_OF_MEANING * ofMeaning(nearness(slot));
        }
        var hits = new ArrayList<Hit>();
        for (int slot : bestFirst(scores, limit)) {
            Article article = snapshot.article(slot);
            if (article != null) {
                var match = new Match(
                        articleWords.share(slot),
                        questionWords.share(slot),
                        articleGrams.share(slot),
                        questionGrams.share(slot),
                        nearness(slot));
                hits.add(new Hit(article, scores[slot], match));
            }
        }
        return new Hits(List.copyOf(hits), words.size(), language, near != null);
    }

    private Nearness nearness(int slot) {
        Article article = near == null ? null : snapshot.article(slot);
        return article == null || near == null ? Nearness.NONE : near.getOrDefault(article.articleId(), Nearness.NONE);
    }

    private static double ofMeaning(Nearness nearness) {
        return Math.max(0, nearness.best() + nearness.meanOfThree()) / 2;
    }

    private static Map<String, Float> weighted(Analyzer analyzer, String question, @Nullable String context) {
        var weights = new LinkedHashMap<String, Float>();
        TextAnalysis.terms(analyzer, Normaliser.normalise(question)).forEach(term -> weights.put(term, 1f));
        if (context != null) {
            Set<String> terms = TextAnalysis.terms(analyzer, Normaliser.normalise(context));
            float weight = WEIGHT_OF_CONTEXT * weights.size() / Math.max(1, terms.size());
            terms.forEach(term -> weights.putIfAbsent(term, weight));
        }
        return weights;
    }

    private static List<Integer> bestFirst(double[] scores, int limit) {
        return IntStream.range(0, scores.length)
                .filter(slot -> scores[slot] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer slot) -> -scores[slot]))
                .limit(limit)
                .toList();
    }

    private Channel channel(String field, Map<String, Float> terms) throws IOException {
        IndexSearcher searcher = snapshot.searcher();
        CollectionStatistics statistics = searcher.collectionStatistics(field);
        long documents = statistics == null ? 0 : statistics.docCount();
        var query = new BooleanQuery.Builder();
        double highest = 0;
        for (var weighted : terms.entrySet()) {
            var term = new Term(field, weighted.getKey());
            float weight = weighted.getValue();
            var states = TermStates.build(searcher, term, true);
            highest += weight * inverseDocumentFrequency(states.docFreq(), documents);
            if (states.docFreq() > 0) {
                query.add(new BoostQuery(new TermQuery(term, states), weight), BooleanClause.Occur.SHOULD);
            }
        }
        return searcher.search(query.build(), new Channel(snapshot.slots(), highest).alone());
    }

    /** As Lucene's BM25 has it; a word that no document has counts the most. */
    private static double inverseDocumentFrequency(long documentFrequency, long documents) {
        return Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5));
    }
}
