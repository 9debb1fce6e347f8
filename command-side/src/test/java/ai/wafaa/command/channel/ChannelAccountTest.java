package ai.wafaa.command.channel;

import static ai.wafaa.kernel.RefusalCode.CONFLICT;
import static ai.wafaa.kernel.RefusalCode.VALIDATION_FAILED;
import static ai.wafaa.kernel.channel.ChannelType.WHATSAPP;

import ai.wafaa.command.Refused;
import ai.wafaa.kernel.channel.ChannelAccountConnected;
import ai.wafaa.kernel.channel.ChannelAccountDisconnected;
import ai.wafaa.kernel.channel.ConnectChannelAccount;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class ChannelAccountTest {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final ChannelAccountConnected CONNECTED =
            new ChannelAccountConnected("a", "t1", WHATSAPP, "100", "WhatsApp", AT);

    private final AggregateTestFixture<ChannelAccountAggregate> fixture =
            new AggregateTestFixture<>(ChannelAccountAggregate.class);

    private static ConnectChannelAccount connect(String tenant, String externalId) {
        return new ConnectChannelAccount("a", tenant, WHATSAPP, externalId, "WhatsApp", AT);
    }

    @Test
    void an_account_is_connected() {
        fixture.givenNoPriorActivity().when(connect("t1", "100")).expectEvents(CONNECTED);
    }

    @Test
    void connecting_it_again_changes_nothing() {
        fixture.given(CONNECTED).when(connect("t1", "100")).expectNoEvents().expectResultMessagePayload(false);
    }

    @Test
    void two_tenants_cannot_share_an_account() {
        fixture.given(CONNECTED).when(connect("t2", "100")).expectException(Refused.as(CONFLICT));
    }

    @Test
    void one_that_was_disconnected_may_go_to_another_tenant() {
        fixture.given(CONNECTED, new ChannelAccountDisconnected("a", "t1", AT))
                .when(connect("t2", "100"))
                .expectEvents(new ChannelAccountConnected("a", "t2", WHATSAPP, "100", "WhatsApp", AT));
    }

    @Test
    void an_account_has_a_name_at_its_provider() {
        fixture.givenNoPriorActivity().when(connect("t1", " ")).expectException(Refused.as(VALIDATION_FAILED));
    }
}
