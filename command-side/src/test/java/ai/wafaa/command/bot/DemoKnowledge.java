package ai.wafaa.command.bot;

import ai.wafaa.command.knowledge.Article;
import ai.wafaa.command.knowledge.KnowledgeIndex;
import ai.wafaa.command.knowledge.Language;
import ai.wafaa.command.knowledge.vector.Encoding;
import ai.wafaa.command.knowledge.vector.Encodings;
import ai.wafaa.kernel.knowledge.ArticleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo's articles, and questions about them in other words than theirs. */
final class DemoKnowledge {
    static final String TENANT = "demo";
    private static final Path ARTICLES = Path.of("..", "server", "src", "main", "resources", "demo", "knowledge.jsonl");
    private static final Path QUESTIONS = Path.of("src", "test", "resources", "demo", "questions.tsv");

    /** @param articleId of the article that answers it; null where none does */
    record Asked(String text, @Nullable String articleId) {
        Language language() {
            return Language.detect(text);
        }
    }

    private DemoKnowledge() {}

    static List<Article> articles() throws IOException {
        var mapper = JsonMapper.shared();
        var articles = new ArrayList<Article>();
        for (String line : Files.readAllLines(ARTICLES)) {
            JsonNode json = mapper.readTree(line);
            String language = json.get("language").asString();
            var text = new ArticleText(
                    json.get("title").asString(),
                    json.get("body").asString(),
                    strings(json.get("questions")),
                    language,
                    strings(json.get("tags")),
                    null);
            articles.add(new Article(json.get("key").asString() + "/" + language, TENANT, text, 1));
        }
        return articles;
    }

    static List<Asked> questions() throws IOException {
        return Files.readAllLines(QUESTIONS).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(columns -> new Asked(
                        columns[1],
                        columns[0].isEmpty()
                                ? null
                                : columns[0] + "/" + Language.detect(columns[1]).tag()))
                .toList();
    }

    static KnowledgeIndex index() throws IOException {
        return index(Encodings.of(Encoding.none()));
    }

    static KnowledgeIndex index(Encodings encodings) throws IOException {
        var index = new KnowledgeIndex(encodings);
        articles().forEach(index::put);
        return index;
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
