package ai.wafaa.command.channel;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.channel.ChannelAccountConnected;
import ai.wafaa.kernel.channel.ChannelAccountDisconnected;
import ai.wafaa.kernel.channel.ConnectChannelAccount;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** An account on which a tenant receives messages. Its id follows from its type and the provider's name of it, so two tenants cannot share one. */
@AggregateRoot(type = "ChannelAccount")
class ChannelAccountAggregate {
    private static final int LONGEST_NAME = 200;

    @AggregateIdentifier
    private @Nullable String id;

    private String tenantId = "";
    private boolean connected;

    protected ChannelAccountAggregate() {}

    /** Connecting it again as it is changes nothing. @return whether it is new */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean decide(ConnectChannelAccount command) {
        requireName(command.externalId(), "external_id");
        requireName(command.name(), "name");
        if (id != null && connected) {
            if (!tenantId.equals(command.tenantId())) {
                throw new Refusal(
                        RefusalCode.CONFLICT,
                        "The " + command.type().wireName() + " account " + command.externalId()
                                + " is connected already.");
            }
            return false;
        }
        apply(new ChannelAccountConnected(
                command.channelAccountId(),
                command.tenantId(),
                command.type(),
                command.externalId(),
                command.name(),
                command.at()));
        return true;
    }

    private static void requireName(String text, String field) {
        if (text.isBlank() || text.length() > LONGEST_NAME) {
            throw Refusal.invalid(field, "must have 1 to " + LONGEST_NAME + " characters");
        }
    }

    @EventSourcingHandler
    void evolve(ChannelAccountConnected event) {
        id = event.channelAccountId();
        tenantId = event.tenantId();
        connected = true;
    }

    @EventSourcingHandler
    void evolve(ChannelAccountDisconnected event) {
        connected = false;
    }
}
