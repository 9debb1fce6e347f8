package ai.wafaa.command.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How an article stands in the index: one document of its whole text, and one for its title and for each example question, because the nearest single question
 * says more than all of them together.
 */
final class ArticleDocuments {
    static final String ARTICLE_WORDS = "article_words";
    static final String ARTICLE_GRAMS = "article_grams";
    static final String QUESTION_WORDS = "question_words";
    static final String QUESTION_GRAMS = "question_grams";
    static final String SLOT = "slot";

    /** Each document has all, some of them empty: lengths that are there for every document are found by its number, others are searched for. */
    private static final List<String> FIELDS = List.of(ARTICLE_WORDS, ARTICLE_GRAMS, QUESTION_WORDS, QUESTION_GRAMS);

    private static final String ID = "id";
    private static final FieldType FREQUENCIES = frequencies();

    /** Cuts each field as its name says. */
    static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(
            TextAnalysis.WORDS, Map.of(ARTICLE_GRAMS, TextAnalysis.GRAMS, QUESTION_GRAMS, TextAnalysis.GRAMS));

    /** The letter groups of a word share its position, and still count towards the length of a text. */
    static final Similarity SIMILARITY = new BM25Similarity(1.2f, 0.75f, false);

    /** A title that says more is not worse for that. */
    static final Similarity SIMILARITY_OF_TITLES = new PerFieldSimilarityWrapper() {
        private final Similarity ofTitles = new BM25Similarity(1.2f, 0.3f, false);

        @Override
        public Similarity get(String field) {
            return field.equals(QUESTION_WORDS) || field.equals(QUESTION_GRAMS) ? ofTitles : SIMILARITY;
        }
    };

    private ArticleDocuments() {}

    /** What finds the documents of an article. */
    static Term of(String articleId) {
        return new Term(ID, articleId);
    }

    static List<Document> documents(Article article, int slot) {
        var text = article.text();
        var documents = new ArrayList<Document>();
        String title = Normaliser.normalise(text.title());
        var whole = new StringBuilder(title);
        documents.add(document(article, slot, QUESTION_WORDS, QUESTION_GRAMS, title));
        for (String question : text.questions()) {
            String normalised = Normaliser.normalise(question);
            whole.append('\n').append(normalised);
            documents.add(document(article, slot, QUESTION_WORDS, QUESTION_GRAMS, normalised));
        }
        whole.append('\n').append(Normaliser.normalise(text.body()));
        documents.add(document(article, slot, ARTICLE_WORDS, ARTICLE_GRAMS, whole.toString()));
        return documents;
    }

    private static Document document(Article article, int slot, String words, String grams, String normalised) {
        var document = new Document();
        document.add(new StringField(ID, article.articleId(), Field.Store.NO));
        document.add(new NumericDocValuesField(SLOT, slot));
        for (String field : FIELDS) {
            String text = field.equals(words) || field.equals(grams) ? normalised : "";
            document.add(new Field(field, text, FREQUENCIES));
        }
        return document;
    }

    private static FieldType frequencies() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
