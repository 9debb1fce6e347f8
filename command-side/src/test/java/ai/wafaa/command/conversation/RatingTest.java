package ai.wafaa.command.conversation;

import static ai.wafaa.command.conversation.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.conversation.*;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingTest {
    private static final AgentClaimed CLAIMED = new AgentClaimed(CONVERSATION, OMAR, NOW);
    private static final Released RESOLVED = new Released(CONVERSATION, OMAR, Outcome.RESOLVED, "agent", NOW);
    private static final RatingRequested ASKED = new RatingRequested(CONVERSATION, CUSTOMER, OMAR, NOW);
    private static final AskForRating ASK = new AskForRating(CONVERSATION, null, NOW);

    private FixtureConfiguration<Conversation> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Conversation.class)
                .registerInjectableResource(TRIGGERS)
                .registerInjectableResource(TEXTS);
    }

    private ResultValidator<Conversation> when(Object command, Object... given) {
        return fixture.given(given).when(command, Map.of("tenant_id", TENANT, "actor_id", OMAR));
    }

    @Test
    void after_a_resolution_the_customer_is_asked_and_the_agent_credited() {
        var question = new NoticeSent(
                CONVERSATION,
                Ids.ratingQuestion(CONVERSATION).toString(),
                CUSTOMER,
                NoticeKind.RATING,
                "Let me connect you with a team member.",
                NOW);
        when(ASK, started(), asked("m1"), handedOver(), CLAIMED, RESOLVED).expectEvents(ASKED, question);
    }

    @Test
    void nobody_is_asked_twice_or_before_anything_is_resolved() {
        when(ASK, started(), asked("m1"), handedOver(), CLAIMED, RESOLVED, ASKED)
                .expectNoEvents();
    }

    @Test
    void nobody_is_asked_before_anything_is_resolved() {
        when(ASK, started(), asked("m1"), handedOver(), CLAIMED).expectNoEvents();
    }

    @Test
    void nobody_is_asked_outside_the_messaging_window() {
        var later = new AskForRating(CONVERSATION, null, NOW.plus(Duration.ofHours(25)));
        when(later, started("whatsapp"), asked("m1"), handedOver(), CLAIMED, RESOLVED)
                .expectNoEvents();
    }

    @Test
    void after_the_bots_last_word_the_customer_is_asked_and_the_bot_credited() {
        var silent = new AskForRating(CONVERSATION, NOW, NOW.plus(Duration.ofMinutes(15)));
        when(silent, started(), asked("m1"), answered())
                .expectEvents(
                        new RatingRequested(CONVERSATION, CUSTOMER, null, silent.at()),
                        new NoticeSent(
                                CONVERSATION,
                                Ids.ratingQuestion(CONVERSATION).toString(),
                                CUSTOMER,
                                NoticeKind.RATING,
                                "Let me connect you with a team member.",
                                silent.at()));
        setUp();
        var byBot = new RatingRequested(CONVERSATION, CUSTOMER, null, NOW);
        when(new RateConversation(CONVERSATION, 4, null, NOW), started(), asked("m1"), answered(), byBot)
                .expectEvents(new CustomerRated(CONVERSATION, CUSTOMER, 4, null, null, NOW));
    }

    @Test
    void who_wrote_again_or_wants_a_person_or_went_long_ago_is_not_asked_about_the_bot() {
        var silent = new AskForRating(CONVERSATION, NOW, NOW.plus(Duration.ofMinutes(15)));
        when(silent, started(), asked("m1")).expectNoEvents();
        setUp();
        when(silent, started(), asked("m1"), answered(), asked("m2")).expectNoEvents();
        setUp();
        when(silent, started(), asked("m1"), answered(), handedOver()).expectNoEvents();
        setUp();
        when(new AskForRating(CONVERSATION, NOW.minusSeconds(1), NOW), started(), asked("m1"), answered())
                .expectNoEvents();
        setUp();
        Instant later = NOW.plus(Duration.ofHours(3));
        when(new AskForRating(CONVERSATION, later, later), started(), asked("m1"), answered())
                .expectNoEvents();
    }

    private static BotReplied answered() {
        return new BotReplied(
                CONVERSATION,
                "a1",
                CUSTOMER,
                messageId("m1"),
                "It is on its way.",
                0.9,
                List.of(),
                "extractive",
                false,
                0,
                NOW);
    }

    @Test
    void the_first_rating_counts() {
        var rating = new RateConversation(CONVERSATION, 5, "quick", NOW);
        var rated = new CustomerRated(CONVERSATION, CUSTOMER, 4, null, OMAR, NOW);
        when(rating, started(), asked("m1"), handedOver(), CLAIMED, RESOLVED)
                .expectEvents(new CustomerRated(CONVERSATION, CUSTOMER, 5, "quick", OMAR, NOW));
        setUp();
        when(rating, started(), asked("m1"), handedOver(), CLAIMED, RESOLVED, rated)
                .expectNoEvents();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1})
    void a_rating_is_one_to_five(int score) {
        when(
                        new RateConversation(CONVERSATION, score, null, NOW),
                        started(),
                        asked("m1"),
                        handedOver(),
                        CLAIMED,
                        RESOLVED)
                .expectNoEvents()
                .expectException(Refusal.class);
    }

    @Test
    void what_is_not_resolved_is_not_rated() {
        when(new RateConversation(CONVERSATION, 3, null, NOW), started(), asked("m1"))
                .expectNoEvents()
                .expectException(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "' 3 ', 3", "٤, 4", "۲, 2", "5 ⭐⭐⭐⭐⭐, 5", "1., 1"})
    void a_number_is_a_rating(String text, int score) {
        assertThat(Score.in(text)).isEqualTo(score);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6", "0", "55", "5 items please", "my order 5", "1 more question"})
    void anything_else_is_not(String text) {
        assertThat(Score.in(text)).isNull();
    }
}
