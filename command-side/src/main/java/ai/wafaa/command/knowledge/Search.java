package ai.wafaa.command.knowledge;

import ai.wafaa.command.knowledge.Match.Shares;
import ai.wafaa.command.knowledge.vector.Kind;
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
 * One search over one snapshot. Four channels (words and letter groups, over the whole article and over its single questions) are scored apart by BM25,
 * so that the parts stay visible: as signals for the ranking and as evidence for the confidence.
 */
final class Search {
    /** What the words of the context weigh together, against those of the question. */
    private static final float WEIGHT_OF_CONTEXT = 0.5f;

    private final Snapshot snapshot;
    private final Language language;
    private final int words;
    private final Channel articleWords;
    private final Channel questionWords;
    private final Channel articleGrams;
    private final Channel questionGrams;

    Search(Snapshot snapshot, String question, @Nullable String context, Language language) throws IOException {
        this.snapshot = snapshot;
        this.language = language;
        Map<String, Float> terms = weighted(TextAnalysis.WORDS, question, context);
        Map<String, Float> grams = weighted(TextAnalysis.GRAMS, question, context);
        this.words = terms.size();
        this.articleWords = channel(ArticleDocuments.ARTICLE_WORDS, terms);
        // what all articles write about is rare in titles where they call it by another name
        String rarity =
                snapshot.shape() == Shape.TITLES ? ArticleDocuments.ARTICLE_WORDS : ArticleDocuments.QUESTION_WORDS;
        this.questionWords = channel(ArticleDocuments.QUESTION_WORDS, terms, rarity);
        this.articleGrams = channel(ArticleDocuments.ARTICLE_GRAMS, grams);
        this.questionGrams = channel(ArticleDocuments.QUESTION_GRAMS, grams);
    }

    /** By words alone. */
    Hits hits(int limit) {
        return hits(Kind.WORDS, Map.of(), limit);
    }

    /**
     * By words and meaning.
     *
     * @param kind what is compared
     * @param near how near the question's meaning comes to each article
     */
    Hits hits(Kind kind, Map<String, Nearness> near, int limit) {
        var compared = new Compared(kind, snapshot.shape());
        double[] weights = Weights.shipped().of("ranking", compared);
        var matches = new @Nullable Match[snapshot.slots()];
        double[] scores = new double[matches.length];
        for (int slot = 0; slot < matches.length; slot++) {
            Article article = snapshot.article(slot);
            if (article != null) {
                var match = new Match(
                        shares(slot, articleWords, questionWords),
                        shares(slot, articleGrams, questionGrams),
                        near.getOrDefault(article.articleId(), Nearness.NONE));
                matches[slot] = match;
                scores[slot] = Ranking.score(Ranking.signals(match, compared), weights);
            }
        }
        return new Hits(hits(matches, scores, limit), words, language, compared);
    }

    private static Shares shares(int slot, Channel whole, Channel questions) {
        return new Shares(whole.share(slot), questions.share(slot), questions.shareOfThree(slot));
    }

    /** Best first, with how likely each is among the best. */
    private List<Hit> hits(@Nullable Match[] matches, double[] scores, int limit) {
        List<Integer> best = bestFirst(matches, scores);
        double[] likely = Ranking.likelihoods(
                best.stream().mapToDouble(slot -> scores[slot]).toArray());
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < Math.min(limit, likely.length); i++) {
            Article article = snapshot.article(best.get(i));
            Match match = matches[best.get(i)];
            if (article != null && match != null) {
                hits.add(new Hit(article, likely[i], match));
            }
        }
        return List.copyOf(hits);
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

    private static List<Integer> bestFirst(@Nullable Match[] matches, double[] scores) {
        return IntStream.range(0, scores.length)
                .filter(slot -> matches[slot] != null && matches[slot].isAny())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer slot) -> -scores[slot]))
                .limit(Ranking.COMPARED)
                .toList();
    }

    private Channel channel(String field, Map<String, Float> terms) throws IOException {
        return channel(field, terms, field);
    }

    /** @param rarity the field in which a word that is rare counts more */
    private Channel channel(String field, Map<String, Float> terms, String rarity) throws IOException {
        IndexSearcher searcher = snapshot.searcher();
        long documents = documents(field);
        long others = documents(rarity);
        var query = new BooleanQuery.Builder();
        double highest = 0;
        for (var weighted : terms.entrySet()) {
            var term = new Term(field, weighted.getKey());
            var states = TermStates.build(searcher, term, true);
            double rare = inverseDocumentFrequency(states.docFreq(), documents);
            double counts = weighted.getValue();
            if (!rarity.equals(field)) {
                int found = searcher.getIndexReader().docFreq(new Term(rarity, weighted.getKey()));
                counts *= inverseDocumentFrequency(found, others) / rare;
            }
            highest += counts * rare;
            if (states.docFreq() > 0) {
                query.add(new BoostQuery(new TermQuery(term, states), (float) counts), BooleanClause.Occur.SHOULD);
            }
        }
        return searcher.search(query.build(), new Channel(snapshot.slots(), highest).alone());
    }

    private long documents(String field) throws IOException {
        CollectionStatistics statistics = snapshot.searcher().collectionStatistics(field);
        return statistics == null ? 0 : statistics.docCount();
    }

    /** As Lucene's BM25 has it; a word that no document has counts the most. */
    private static double inverseDocumentFrequency(long documentFrequency, long documents) {
        return Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5));
    }
}
