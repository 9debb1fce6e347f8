package ai.wafaa.command.directory;

import ai.wafaa.kernel.channel.ChannelAccountConnected;
import ai.wafaa.kernel.channel.ChannelAccountDisconnected;
import ai.wafaa.kernel.channel.ChannelType;
import ai.wafaa.kernel.handoff.TriggerChanged;
import ai.wafaa.kernel.handoff.TriggerDefined;
import ai.wafaa.kernel.handoff.TriggerDefinition;
import ai.wafaa.kernel.handoff.TriggerRemoved;
import ai.wafaa.kernel.tenant.TenantCreated;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;

/**
 * Tenants, channel accounts and triggers, from their events; rebuilt at each start, a few milliseconds behind the log. Never blocks; for all threads. Holds no
 * secrets.
 */
public class Directory {
    /** The group that feeds it. */
    public static final String GROUP = "directory";

    private record Address(ChannelType type, String externalId) {}

    private final Map<String, TenantInfo> tenants = new ConcurrentHashMap<>();
    private final Map<String, TenantInfo> tenantsBySlug = new ConcurrentHashMap<>();
    private final Map<String, ChannelAccount> accounts = new ConcurrentHashMap<>();
    private final Map<Address, ChannelAccount> accountsByAddress = new ConcurrentHashMap<>();
    private final Map<String, TenantTriggers> triggers = new ConcurrentHashMap<>();

    public Optional<TenantInfo> tenant(String tenantId) {
        return Optional.ofNullable(tenants.get(tenantId));
    }

    public Optional<TenantInfo> tenantBySlug(String slug) {
        return Optional.ofNullable(tenantsBySlug.get(slug));
    }

    /** All tenants, in no order. */
    public Collection<TenantInfo> tenants() {
        return List.copyOf(tenants.values());
    }

    public Optional<ChannelAccount> account(String channelAccountId) {
        return Optional.ofNullable(accounts.get(channelAccountId));
    }

    /** The account that its provider names so, e.g. by WhatsApp's {@code phone_number_id}. */
    public Optional<ChannelAccount> accountByExternalId(ChannelType type, String externalId) {
        return Optional.ofNullable(accountsByAddress.get(new Address(type, externalId)));
    }

    /** The account that a tenant calls so. */
    public Optional<ChannelAccount> accountByName(String tenantId, String name) {
        return accounts.values().stream()
                .filter(account ->
                        account.tenantId().equals(tenantId) && account.name().equals(name))
                .findFirst();
    }

    /** The tenant's accounts of a type. */
    public List<ChannelAccount> accounts(String tenantId, ChannelType type) {
        return accounts.values().stream()
                .filter(account -> account.tenantId().equals(tenantId) && account.type() == type)
                .toList();
    }

    /** The tenant's triggers, enabled or not, in the order in which they were defined. */
    public List<TriggerDefinition> triggers(String tenantId) {
        return triggers.getOrDefault(tenantId, TenantTriggers.NONE).definitions();
    }

    /** Likewise, with their versions. */
    public List<VersionedTrigger> versionedTriggers(String tenantId) {
        return triggers.getOrDefault(tenantId, TenantTriggers.NONE).versioned();
    }

    @EventHandler
    public void on(TenantCreated event) {
        var tenant = new TenantInfo(event.tenantId(), event.slug(), event.name(), event.zone(), event.language());
        tenants.put(tenant.tenantId(), tenant);
        tenantsBySlug.put(tenant.slug(), tenant);
    }

    @EventHandler
    public void on(ChannelAccountConnected event) {
        var account = new ChannelAccount(
                event.channelAccountId(), event.tenantId(), event.type(), event.externalId(), event.name());
        accounts.put(account.channelAccountId(), account);
        accountsByAddress.put(new Address(account.type(), account.externalId()), account);
    }

    @EventHandler
    public void on(ChannelAccountDisconnected event) {
        ChannelAccount account = accounts.remove(event.channelAccountId());
        if (account != null) {
            accountsByAddress.remove(new Address(account.type(), account.externalId()));
        }
    }

    @EventHandler
    public void on(TriggerDefined event, @SequenceNumber long version) {
        put(
                event.tenantId(),
                version,
                new TriggerDefinition(
                        event.triggerId(),
                        event.type(),
                        event.value(),
                        event.threshold(),
                        event.priority(),
                        event.enabled()));
    }

    @EventHandler
    public void on(TriggerChanged event, @SequenceNumber long version) {
        put(
                event.tenantId(),
                version,
                new TriggerDefinition(
                        event.triggerId(),
                        event.type(),
                        event.value(),
                        event.threshold(),
                        event.priority(),
                        event.enabled()));
    }

    @EventHandler
    public void on(TriggerRemoved event) {
        replace(event.tenantId(), known -> known.remove(event.triggerId()));
    }

    private void put(String tenantId, long version, TriggerDefinition definition) {
        replace(tenantId, known -> known.put(definition.triggerId(), new VersionedTrigger(definition, version)));
    }

    /** Readers see a tenant's triggers before or after a change, never in between; and the same list until the next one. */
    private void replace(String tenantId, Consumer<Map<String, VersionedTrigger>> change) {
        triggers.compute(tenantId, (id, before) -> {
            Map<String, VersionedTrigger> after = new LinkedHashMap<>(before == null ? Map.of() : before.byId());
            change.accept(after);
            return TenantTriggers.of(after);
        });
    }

    private record TenantTriggers(
            Map<String, VersionedTrigger> byId, List<VersionedTrigger> versioned, List<TriggerDefinition> definitions) {
        static final TenantTriggers NONE = of(Map.of());

        static TenantTriggers of(Map<String, VersionedTrigger> byId) {
            List<VersionedTrigger> versioned = List.copyOf(byId.values());
            return new TenantTriggers(
                    byId,
                    versioned,
                    versioned.stream().map(VersionedTrigger::definition).toList());
        }
    }
}
