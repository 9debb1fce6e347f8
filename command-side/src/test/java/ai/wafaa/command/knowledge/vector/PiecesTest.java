package ai.wafaa.command.knowledge.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PiecesTest {
    private static final Vector SUBJECT = Vector.of(new float[] {1, 0, 0});
    private static final Vector SUBJECT_BY_ANOTHER_NAME = Vector.of(new float[] {0.8f, 0.6f, 0});
    private static final Vector ORIGIN = Vector.of(new float[] {0, 0, 1});
    private static final Vector SYMPTOM = Vector.of(new float[] {0, 1, 0});

    private static final Map<String, List<Vector>> TITLES = Map.of(
            "what", List.of(SUBJECT_BY_ANOTHER_NAME),
            "origin", List.of(ORIGIN, SUBJECT),
            "symptom", List.of(SYMPTOM, SUBJECT));

    @Test
    void what_tells_titles_apart_decides_and_not_what_all_of_them_are_about() {
        assertThat(nearest(List.of(SUBJECT_BY_ANOTHER_NAME, ORIGIN))).isEqualTo("origin");
        assertThat(nearest(List.of(SUBJECT, SYMPTOM))).isEqualTo("symptom");
    }

    @Test
    void on_the_average_of_all_articles_it_is_nothing() {
        Map<String, Double> nearer = Pieces.nearer(List.of(SUBJECT, ORIGIN), TITLES, article -> 0);
        assertThat(nearer.values().stream().mapToDouble(Double::doubleValue).sum())
                .isBetween(-1e-9, 1e-9);
    }

    @Test
    void an_article_whose_title_has_no_pieces_is_compared_as_a_whole() {
        Map<String, List<Vector>> titles = Map.of("whole", List.of(), "symptom", List.of(SYMPTOM));
        Map<String, Double> nearer =
                Pieces.nearer(List.of(SUBJECT), titles, article -> article.equals("whole") ? 1 : 0);
        assertThat(nearer.get("whole")).isPositive();
    }

    @Test
    void a_shop_with_one_article_tells_nothing_apart() {
        assertThat(Pieces.nearer(List.of(SUBJECT), Map.of("only", List.of(SUBJECT)), article -> 1))
                .containsOnly(Map.entry("only", 0.0));
    }

    private static String nearest(List<Vector> question) {
        return Pieces.nearer(question, TITLES, article -> 0).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
