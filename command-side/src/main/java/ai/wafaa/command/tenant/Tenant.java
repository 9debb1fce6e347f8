package ai.wafaa.command.tenant;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.tenant.CreateTenant;
import ai.wafaa.kernel.tenant.TenantCreated;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
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
}
