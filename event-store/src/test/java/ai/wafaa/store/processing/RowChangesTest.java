package ai.wafaa.store.processing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.embedded.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class RowChangesTest {
    private static final String SET =
            "insert into timer values (?, ?) on conflict (id) do update set due = excluded.due";
    private static final String DROP = "delete from timer where id = ?";
    private static final String LATER = "update timer set due = due + ? where id = ?";

    private final JdbcTemplate jdbc =
            new JdbcTemplate(EmbeddedDatabase.shared().newDatabase().dataSource());
    private final RowChanges changes = new RowChanges();

    @BeforeEach
    void table() {
        jdbc.execute("create table timer (id text primary key, due int not null)");
    }

    @Test
    void those_of_one_row_keep_their_order_whatever_the_others_do() {
        changes.add("a", SET, "a", 1);
        changes.add("b", SET, "b", 10);
        changes.add("b", DROP, "b");
        changes.add("a", DROP, "a");
        changes.add("a", SET, "a", 2);
        changes.add("a", LATER, 5, "a");
        changes.add("a", LATER, 5, "a");
        changes.add("c", SET, "c", 100);
        changes.make(jdbc);

        assertThat(jdbc.queryForList("select id || due from timer order by id", String.class))
                .containsExactly("a12", "c100");
    }

    @Test
    void they_are_made_once() {
        changes.add("a", SET, "a", 1);
        changes.make(jdbc);
        changes.add("a", LATER, 1, "a");
        changes.make(jdbc);
        changes.make(jdbc);

        assertThat(jdbc.queryForObject("select due from timer", Integer.class)).isEqualTo(2);
    }
}
