package ai.wafaa.training.answers;

import ai.wafaa.command.knowledge.Article;
import ai.wafaa.command.knowledge.KnowledgeIndex;
import ai.wafaa.command.knowledge.Ranking;
import ai.wafaa.command.knowledge.vector.Encodings;
import ai.wafaa.kernel.knowledge.ArticleText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A company with articles, of whom questions are asked. */
final class Shop {
    private static final String TENANT = "t";
    private static final Duration ENCODING = Duration.ofMinutes(20);

    private final KnowledgeIndex index;
    private final List<Sample> samples = new ArrayList<>();
    private long version;

    Shop(Encodings encodings) {
        this.index = new KnowledgeIndex(encodings);
    }

    void put(String id, String title, String body, List<String> questions, String language) {
        var text = new ArticleText(title, body, List.copyOf(questions), language, List.of(), null);
        index.put(new Article(id, TENANT, text, ++version));
    }

    void remove(String id) {
        index.remove(id);
    }

    /** @param articleId of the article that answers it; null where none does */
    void ask(String question, @Nullable String articleId) {
        index.settle(TENANT, question, ENCODING);
        samples.add(new Sample(index.search(TENANT, question, null, null, Ranking.COMPARED), articleId));
    }

    List<Sample> asked() {
        return samples;
    }
}
