package ai.wafaa.command.directory;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.kernel.channel.ChannelAccountConnected;
import ai.wafaa.kernel.channel.ChannelAccountDisconnected;
import ai.wafaa.kernel.channel.ChannelType;
import ai.wafaa.kernel.handoff.Priority;
import ai.wafaa.kernel.handoff.TriggerChanged;
import ai.wafaa.kernel.handoff.TriggerDefined;
import ai.wafaa.kernel.handoff.TriggerDefinition;
import ai.wafaa.kernel.handoff.TriggerRemoved;
import ai.wafaa.kernel.handoff.TriggerType;
import ai.wafaa.kernel.tenant.TenantCreated;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DirectoryTest {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private final Directory directory = new Directory();

    @Test
    void a_tenant_is_found_by_its_short_name() {
        directory.on(new TenantCreated("t1", "shop", "Shop", "Asia/Dubai", "ar", AT));
        assertThat(directory.tenantBySlug("shop")).contains(new TenantInfo("t1", "shop", "Shop", "Asia/Dubai", "ar"));
        assertThat(directory.tenant("t1")).isPresent();
        assertThat(directory.tenantBySlug("Shop")).isEmpty();
    }

    @Test
    void an_account_is_found_by_what_its_provider_calls_it_until_it_is_disconnected() {
        directory.on(new ChannelAccountConnected("a1", "t1", ChannelType.WHATSAPP, "100", "WhatsApp", AT));
        assertThat(directory.accountByExternalId(ChannelType.WHATSAPP, "100")).isPresent();
        assertThat(directory.accountByExternalId(ChannelType.GENERIC, "100")).isEmpty();
        assertThat(directory.accountByName("t1", "WhatsApp")).isPresent();
        assertThat(directory.accounts("t1", ChannelType.WHATSAPP)).hasSize(1);

        directory.on(new ChannelAccountDisconnected("a1", "t1", AT));
        assertThat(directory.accountByExternalId(ChannelType.WHATSAPP, "100")).isEmpty();
        assertThat(directory.account("a1")).isEmpty();
    }

    @Test
    void triggers_are_as_last_told_in_the_order_of_their_definition() {
        directory.on(new TriggerDefined("x", "t1", TriggerType.KEYWORD, "human", 1, Priority.HIGH, true, AT), 0);
        directory.on(new TriggerDefined("y", "t1", TriggerType.CONFIDENCE, "", 0.6, Priority.LOW, true, AT), 0);
        directory.on(new TriggerChanged("x", "t1", TriggerType.KEYWORD, "person", 1, Priority.HIGH, false, AT), 1);
        assertThat(directory.triggers("t1"))
                .extracting(TriggerDefinition::value)
                .containsExactly("person", "");
        assertThat(directory.versionedTriggers("t1").getFirst().version()).isEqualTo(1);
        assertThat(directory.triggers("t1")).isSameAs(directory.triggers("t1"));
        assertThat(directory.triggers("t2")).isEmpty();

        directory.on(new TriggerRemoved("x", "t1", AT));
        assertThat(directory.triggers("t1"))
                .extracting(TriggerDefinition::triggerId)
                .containsExactly("y");
    }
}
