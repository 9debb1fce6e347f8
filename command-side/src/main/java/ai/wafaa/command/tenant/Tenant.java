package ai.wafaa.command.tenant;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.tenant.*;
import ai.wafaa.store.Metadata;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A company. Its id follows from its short name, so two companies cannot have the same. */
@AggregateRoot(type = "Tenant")
class Tenant {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable TenantCreated created;

    private HandoffSettings settings = HandoffSettings.DEFAULTS;
    private List<CustomerText> texts = List.of();
    private List<OpenInterval> week = List.of();
    private List<Holiday> holidays = List.of();
    private final Set<Feature> off = EnumSet.noneOf(Feature.class);

    protected Tenant() {}

    /** Creating it again as it is changes nothing. @return whether it is new */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean decide(CreateTenant command) {
        TenantRules.verify(command);
        if (id != null) {
            if (!isAs(created, command)) {
                throw new Refusal(
                        RefusalCode.CONFLICT, "A tenant with the short name " + command.slug() + " exists already.");
            }
            return false;
        }
        apply(new TenantCreated(
                command.tenantId(), command.slug(), command.name(), command.zone(), command.language(), command.at()));
        return true;
    }

    @CommandHandler
    @Nullable
    Long decide(ChangeHandoffSettings command, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        requireOwn(tenant);
        TenantRules.verify(command.settings());
        if (!command.settings().equals(settings))
            apply(new HandoffSettingsChanged(command.tenantId(), command.settings(), command.at()));
        return getVersion();
    }

    @CommandHandler
    @Nullable
    Long decide(ChangeCustomerTexts command, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        requireOwn(tenant);
        TenantRules.verify(command.texts());
        if (!command.texts().equals(texts))
            apply(new CustomerTextsChanged(command.tenantId(), command.texts(), command.at()));
        return getVersion();
    }

    @CommandHandler
    @Nullable
    Long decide(ChangeBusinessHours command, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        requireOwn(tenant);
        TenantRules.verify(command.week(), command.holidays());
        if (!command.week().equals(week) || !command.holidays().equals(holidays))
            apply(new BusinessHoursChanged(command.tenantId(), command.week(), command.holidays(), command.at()));
        return getVersion();
    }

    @CommandHandler
    @Nullable
    Long decide(SwitchFeature command, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        requireOwn(tenant);
        if (command.enabled() == off.contains(command.feature()))
            apply(new FeatureSwitched(command.tenantId(), command.feature(), command.enabled(), command.at()));
        return getVersion();
    }

    private void requireOwn(String tenant) {
        if (!tenant.equals(id)) throw new Refusal(RefusalCode.NOT_FOUND, "There is no such tenant.");
    }

    private static boolean isAs(@Nullable TenantCreated known, CreateTenant asked) {
        return known != null
                && known.slug().equals(asked.slug())
                && known.name().equals(asked.name())
                && known.zone().equals(asked.zone())
                && known.language().equals(asked.language());
    }

    @EventSourcingHandler
    void evolve(TenantCreated event) {
        id = event.tenantId();
        created = event;
    }

    @EventSourcingHandler
    void evolve(HandoffSettingsChanged event) {
        settings = event.settings();
    }

    @EventSourcingHandler
    void evolve(CustomerTextsChanged event) {
        texts = event.texts();
    }

    @EventSourcingHandler
    void evolve(BusinessHoursChanged event) {
        week = event.week();
        holidays = event.holidays();
    }

    @EventSourcingHandler
    void evolve(FeatureSwitched event) {
        if (event.enabled()) off.remove(event.feature());
        else off.add(event.feature());
    }
}
