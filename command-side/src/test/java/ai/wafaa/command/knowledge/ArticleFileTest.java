package ai.wafaa.command.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.wafaa.command.knowledge.ArticleFile.Row;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.knowledge.ArticleText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ArticleFileTest {
    private final ArticleFile files = new ArticleFile(JsonMapper.shared());

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void each_line_of_json_is_an_article_or_says_what_is_wrong() {
        List<Row> rows = files.ndjson(utf8("""
                {"title":"Delivery","body":"Two days.","questions":["when?"],"tags":["x"]}

                {"title":"Broken"
                {"title":"No body"}
                null
                {"title":"توصيل","body":"يومان"}
                """));
        assertThat(rows).extracting(Row::line).containsExactly(1L, 3L, 4L, 5L, 6L);
        assertThat(rows.getFirst().article())
                .isEqualTo(new ArticleText("Delivery", "Two days.", List.of("when?"), "en", List.of("x"), null));
        assertThat(rows)
                .filteredOn(row -> row.error() != null)
                .extracting(Row::line)
                .containsExactly(3L, 4L, 5L);
        assertThat(rows.getLast().article()).extracting(ArticleText::language).isEqualTo("ar");
    }

    @Test
    void a_table_names_its_columns_and_may_break_lines_in_cells() {
        List<Row> rows = files.csv(utf8("""
                \uFEFFTitle,Body,Questions,Language,Tags\r
                Delivery,"Two days,
                or three.",when?|how long?,en,a|b\r
                ,missing title,,,\r
                Payment,By card.,,,\r
                """));
        assertThat(rows).extracting(Row::line).containsExactly(2L, 4L, 5L);
        assertThat(rows.getFirst().article())
                .isEqualTo(new ArticleText(
                        "Delivery",
                        "Two days,\nor three.",
                        List.of("when?", "how long?"),
                        "en",
                        List.of("a", "b"),
                        null));
        assertThat(rows.get(1).error()).isNotNull();
        assertThat(rows.get(2).article()).extracting(ArticleText::language).isEqualTo("en");
    }

    @Test
    void what_is_no_such_file_is_refused() {
        for (byte[] file : new byte[][] {
            utf8("a,b\n1,2\n"),
            utf8(""),
            utf8("title,body\n\"open,1\n"),
            {(byte) 0xc3, (byte) 0x28},
            utf8("title,body\na\0,b")
        }) {
            assertThatThrownBy(() -> files.csv(file)).isInstanceOf(Refusal.class);
        }
    }
}
