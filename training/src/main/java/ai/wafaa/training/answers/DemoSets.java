package ai.wafaa.training.answers;

import ai.wafaa.command.knowledge.Language;
import ai.wafaa.command.knowledge.vector.Encodings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the demo's articles, in one language. */
final class DemoSets {
    private static final Path ARTICLES = Path.of("server/src/main/resources/demo/knowledge.jsonl");
    private static final Path QUESTIONS = Path.of("command-side/src/test/resources/demo/questions.tsv");

    private record Written(String id, String title, String body, List<String> questions, List<String> asked) {}

    private final String language;
    private final List<Written> articles = new ArrayList<>();

    DemoSets(Language language) throws IOException {
        this.language = language.tag();
        for (String line : Files.readAllLines(ARTICLES)) {
            JsonNode json = JsonMapper.shared().readTree(line);
            if (json.get("language").asString().equals(this.language)) {
                List<String> questions = json.get("questions")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
                articles.add(new Written(
                        json.get("key").asString(),
                        json.get("title").asString(),
                        json.get("body").asString(),
                        questions,
                        questions));
            }
        }
    }

    private Consumer<Written> put(Shop shop) {
        return article -> shop.put(article.id, article.title, article.body, article.questions, language);
    }

    /**
     * Shops of so many of the articles. Each example question is asked of an article that has lost it, and every fourth time, of a shop that has lost the
     * article; besides, questions of other trades are asked.
     *
     * @param taught whether articles keep their other example questions
     */
    List<Sample> own(Encodings encodings, int articlesEach, boolean taught, List<String> elsewhere) {
        var all = new ArrayList<Sample>();
        var random = new Random(3);
        var shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, random);
        for (int from = 0; from + articlesEach <= shuffled.size(); from += articlesEach) {
            var shop = new Shop(encodings);
            List<Written> there = shuffled.subList(from, from + articlesEach).stream()
                    .map(article -> taught
                            ? article
                            : new Written(article.id, article.title, article.body, List.of(), article.questions))
                    .toList();
            there.forEach(put(shop));
            for (Written article : there) {
                askOf(shop, article, random);
            }
            for (int i = from / articlesEach; i < elsewhere.size(); i += shuffled.size() / articlesEach) {
                shop.ask(elsewhere.get(i), null);
            }
            all.addAll(shop.asked());
        }
        return all;
    }

    private void askOf(Shop shop, Written article, Random random) {
        List<String> kept = new ArrayList<>(article.asked);
        for (String question : article.asked) {
            if (random.nextInt(4) == 0) {
                shop.remove(article.id);
                shop.ask(question, null);
            } else if (article.questions.isEmpty()) {
                put(shop).accept(article);
                shop.ask(question, article.id);
            } else {
                kept.remove(question);
                shop.put(article.id, article.title, article.body, kept, language);
                shop.ask(question, article.id);
                kept.add(question);
            }
        }
        put(shop).accept(article);
    }

    /** The questions that were written for it by hand. */
    List<Sample> asked(Encodings encodings) throws IOException {
        var shop = new Shop(encodings);
        articles.forEach(put(shop));
        Files.readAllLines(QUESTIONS).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .filter(row -> Language.detect(row[1]).tag().equals(language))
                .forEach(row -> shop.ask(row[1], row[0].isEmpty() ? null : row[0]));
        return shop.asked();
    }
}
