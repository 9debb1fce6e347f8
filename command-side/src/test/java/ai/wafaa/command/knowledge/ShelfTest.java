package ai.wafaa.command.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.command.knowledge.vector.Encoder;
import ai.wafaa.command.knowledge.vector.Encoding;
import ai.wafaa.command.knowledge.vector.Encodings;
import ai.wafaa.command.knowledge.vector.Kind;
import ai.wafaa.kernel.knowledge.ArticleText;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private static final String QUESTION = "May I send it back?";

    private final Recording sentences = new Recording(2);
    private final Recording titles = new Recording(3);
    private final Encodings encodings =
            new Encodings(Encoding.hurried(sentences), Encoding.hurried(titles), Encoding.none());
    private final Shelf shelf = new Shelf(encodings, Language.ENGLISH);

    /** Its vectors cannot be compared with those of another length. */
    private record Recording(int length, Set<String> texts) implements Encoder {
        Recording(int length) {
            this(length, ConcurrentHashMap.newKeySet());
        }

        @Override
        public String name() {
            return "of-length-" + length;
        }

        @Override
        public boolean knows(Language language) {
            return true;
        }

        @Override
        public float[] encode(String text) {
            texts.add(text);
            float[] vector = new float[length];
            vector[text.length() % length] = 1;
            return vector;
        }
    }

    @Test
    void titles_that_are_questions_are_encoded_by_what_is_for_them() {
        shelf.put(article("1", "How do I return it?"));
        shelf.put(article("2", "What does it cost?"));
        assertThat(search().compared()).isEqualTo(new Compared(Kind.SENTENCES, Shape.TITLES));
        assertThat(titles.texts).contains("How do I return it?", "What does it cost?", QUESTION);
        assertThat(sentences.texts).isEmpty();
    }

    @Test
    void all_articles_are_encoded_anew_when_most_have_come_to_have_example_questions() {
        shelf.put(article("1", "How do I return it?"));
        search();
        shelf.put(article("2", "Returns", "Can I give it back?"));
        shelf.put(article("3", "Prices", "Is it dear?"));
        Hits hits = search();
        assertThat(hits.compared()).isEqualTo(new Compared(Kind.SENTENCES, Shape.QUESTIONS));
        assertThat(hits.hits()).hasSize(3);
        assertThat(sentences.texts)
                .contains("How do I return it?", "Returns", "Can I give it back?", "Prices", "Is it dear?", QUESTION);
        assertThat(encodings.waiting(Language.ENGLISH)).isZero();
    }

    private Hits search() {
        shelf.settle(System.nanoTime() + Duration.ofSeconds(20).toNanos());
        return shelf.search(QUESTION, null, 5);
    }

    private static Article article(String id, String title, String... questions) {
        return new Article(id, "t", new ArticleText(title, "It is so.", List.of(questions), "en", List.of(), null), 1);
    }
}
