package ai.wafaa.query.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TopicModelTest {
    private static final List<List<String>> THEMES = List.of(
            List.of("refund", "money", "return", "invoice", "charge"),
            List.of("delivery", "courier", "package", "address", "late"),
            List.of("password", "login", "account", "email", "code"),
            List.of("طلب", "توصيل", "شحن", "عنوان", "تأخر"));

    private final TopicWords words = new TopicWords();
    private final List<List<String>> texts = texts(5, 400);

    @Test
    void the_same_texts_give_the_same_topics() {
        assertThat(TopicModel.find(texts, 4).topics())
                .isEqualTo(TopicModel.find(texts, 4).topics());
    }

    @Test
    void topics_hold_together_better_than_words_drawn_at_random() {
        var coherence = new Coherence(texts);
        List<String> all =
                new ArrayList<>(texts.stream().flatMap(List::stream).distinct().toList());
        double found = 0;
        double drawn = 0;
        var random = new Random(1);
        for (var topic : TopicModel.find(texts, 4).topics()) {
            found += coherence.of(topic.keySet().stream().limit(5).toList());
            Collections.shuffle(all, random);
            drawn += coherence.of(all.subList(0, 5));
        }
        assertThat(found).isGreaterThan(drawn + 1);
    }

    @Test
    void a_topic_keeps_its_id_from_one_day_to_the_next() {
        var today = TopicModel.find(texts, 4).topics();
        List<UUID> ids = StableIds.of(today, Map.of());
        Map<UUID, Map<String, Double>> known = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) known.put(ids.get(i), today.get(i));
        List<List<String>> later = new ArrayList<>(texts.subList(100, texts.size()));
        later.addAll(texts(6, 100));
        var tomorrow = TopicModel.find(later, 4).topics();
        assertThat(Set.copyOf(StableIds.of(tomorrow, known))).isEqualTo(Set.copyOf(ids));
    }

    @Test
    void words_are_told_by_their_stems_without_small_talk() {
        var fresh = new TopicWords();
        assertThat(fresh.stems("Hello, where are my REFUNDS for 2 orders please?"))
                .containsExactly("refund", "order");
        assertThat(fresh.stems("مرحبا، أين الطلبات")).hasSize(1);
        assertThat(fresh.shown("refund")).isEqualTo("refunds");
    }

    @Test
    void texts_without_a_telling_word_have_no_topic() {
        List<List<String>> some = new ArrayList<>(texts);
        some.add(List.of());
        assertThat(TopicModel.find(some, 4).ofText()[some.size() - 1]).isEqualTo(-1);
    }

    private List<List<String>> texts(long seed, int count) {
        var random = new Random(seed);
        List<List<String>> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var theme = THEMES.get(random.nextInt(THEMES.size()));
            var text = new StringBuilder();
            for (int w = 0; w < 4; w++)
                text.append(theme.get(random.nextInt(theme.size()))).append(' ');
            made.add(words.stems(text.toString()));
        }
        return made;
    }
}
