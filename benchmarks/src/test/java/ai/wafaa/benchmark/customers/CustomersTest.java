package ai.wafaa.benchmark.customers;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.benchmark.agents.AgentWords;
import ai.wafaa.benchmark.measure.Counters;
import ai.wafaa.benchmark.measure.Latencies;
import ai.wafaa.benchmark.provider.GraphStub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomersTest {
    private static final TextLibrary.Mixture MIXTURE = new TextLibrary.Mixture(0.8, 0.05);

    private final Counters counters = new Counters();
    private final Latencies latencies = new Latencies();
    private final Customers customers = new Customers(TextLoader.own(), MIXTURE, 3, new Random(1), "run");
    private final Ledger ledger = new Ledger(customers, latencies, counters, AgentWords::areIn, () -> {});

    @Test
    void the_programs_own_texts_are_there_in_both_languages() {
        TextLibrary own = TextLoader.own();
        assertThat(own.articles()).hasSize(32);
        assertThat(own.questions()).containsOnlyKeys("en", "ar");
        assertThat(own.size()).isGreaterThan(150);
        assertThat(own.humanRequests()).anyMatch(text -> text.raw().equals("I want to speak to a human"));
        assertThat(own.articles()).allSatisfy(article -> {
            assertThat(article.body()).isNotBlank();
            assertThat(article.questions()).isNotEmpty();
        });
    }

    @Test
    void customers_ask_what_no_article_quotes() {
        TextLibrary own = TextLoader.own();
        Set<String> taught = new HashSet<>();
        own.articles().forEach(article -> taught.addAll(article.questions()));
        own.questions().values().forEach(texts -> assertThat(texts).noneMatch(text -> taught.contains(text.raw())));
    }

    @Test
    void real_texts_are_read_from_a_folder(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("intents"));
        Files.createDirectories(folder.resolve("conversations"));
        Files.writeString(
                folder.resolve("intents/banking77.train.tsv"), "label\ttext\ncard_arrival\tone\ncard_arrival\ttwo\n");
        Files.writeString(
                folder.resolve("intents/arbanking77.train.tsv"), "label\ttext\ncard_arrival\tأين\ncard_arrival\tمتى\n");
        Files.writeString(
                folder.resolve("conversations/shop.train.tsv"),
                "label\ttext\tconversation\tturn\ngreeting\thi \"there\"\tc1\t0.0\nask\twhere\tc1\t1.0\nask\tno\tc2\t0.0\n");

        TextLibrary texts = TextLoader.from(folder);

        assertThat(texts.articles()).extracting(TextLibrary.Article::language).containsExactlyInAnyOrder("en", "ar");
        assertThat(texts.questions().get("en")).containsExactly(Text.of("two"));
        assertThat(texts.conversations()).hasSize(2);
        assertThat(texts.conversations().getFirst().getFirst().json()).isEqualTo("\"hi \\\"there\\\"\"");
    }

    @Test
    void a_customer_waits_for_a_reply_before_writing_again() {
        Set<Customer> waiting = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            assertThat(waiting.add(customers.next(System.nanoTime()).customer()))
                    .isTrue();
        }
    }

    @Test
    void a_reply_is_matched_by_the_phone_number_and_measured_from_the_intended_moment() {
        Question question = customers.first(1, 1_000_000_000);
        ledger.asked(question);

        ledger.accepted(reply(question, "m-1", "an answer", 1_250_000_000));

        assertThat(latencies.summary("answer").p50()).isBetween(249.0, 251.0);
        assertThat(ledger.unsettled()).isZero();
        assertThat(counters.get("replies.bot")).isEqualTo(1);
    }

    @Test
    void the_same_message_sent_twice_is_one_reply_and_one_duplicate() {
        Question question = customers.first(1, 0);
        ledger.accepted(reply(question, "m-1", "an answer", 10));
        ledger.accepted(reply(question, "m-1", "an answer", 20));
        assertThat(counters.get("replies.accepted")).isEqualTo(1);
        assertThat(counters.get("replies.duplicate")).isEqualTo(1);
        assertThat(ledger.accepted()).containsExactly("m-1");
    }

    @Test
    void a_second_reply_to_one_question_is_counted_as_unasked() {
        Question question = customers.first(1, 0);
        ledger.accepted(reply(question, "m-1", "an answer", 10));
        ledger.accepted(reply(question, "m-2", "another", 20));
        assertThat(counters.get("replies.bot_unasked")).isEqualTo(1);
    }

    @Test
    void a_customer_is_found_by_the_name_that_agents_are_shown() {
        Customer customer = customers.first(2, 0).customer();
        assertThat(customers.named(customer.name())).isSameAs(customer);
        assertThat(customers.withWaId(customer.waId())).isSameAs(customer);
        assertThat(customers.named("somebody else")).isNull();
        assertThat(customers.withWaId("123")).isNull();
    }

    @Test
    void whom_an_agent_holds_writes_only_when_the_agent_waits_for_it() {
        Question question = customers.first(0, 0);
        Customer customer = question.customer();
        customers.held(customer);
        ledger.accepted(reply(question, "m-1", "let me connect you", 10));
        customers.followUp(customer);
        assertThat(customers.next(20).customer()).isSameAs(customer);
    }

    private static GraphStub.Accepted reply(Question question, String id, String text, long nanos) {
        return new GraphStub.Accepted("1", question.customer().waId(), id, text, "wamid." + id, nanos);
    }

    @Test
    void ids_of_one_run_begin_alike_and_differ() {
        List<String> ids = List.of(
                customers.first(0, 0).providerId(), customers.first(0, 0).providerId());
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith(customers.idPrefix()));
    }
}
