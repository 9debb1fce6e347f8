package ai.wafaa.command.handoff;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.handoff.CannedReply;
import ai.wafaa.kernel.handoff.CannedReplyRemoved;
import ai.wafaa.kernel.handoff.CannedReplySaved;
import ai.wafaa.kernel.handoff.RemoveCannedReply;
import ai.wafaa.kernel.handoff.SaveCannedReply;
import ai.wafaa.store.Metadata;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One canned reply of a tenant. */
@AggregateRoot(type = "CannedReply")
class CannedReplyAggregate {
    @AggregateIdentifier
    private @Nullable String id;

    private String tenantId = "";

    /** Null before it is made and once it is removed. */
    private @Nullable CannedReply reply;

    protected CannedReplyAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long decide(SaveCannedReply command, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        CannedReplyRules.verify(command.reply());
        if (id != null || command.mustExist()) require(tenant);
        if (!command.reply().equals(reply))
            apply(new CannedReplySaved(command.cannedReplyId(), tenant, command.reply(), command.at()));
        return getVersion();
    }

    @CommandHandler
    void decide(RemoveCannedReply command, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        require(tenant);
        apply(new CannedReplyRemoved(command.cannedReplyId(), tenant, command.at()));
    }

    /** Another tenant's reply does not exist for the caller. */
    private void require(String tenant) {
        if (reply == null || !tenantId.equals(tenant))
            throw new Refusal(RefusalCode.NOT_FOUND, "There is no such canned reply.");
    }

    @EventSourcingHandler
    void evolve(CannedReplySaved event) {
        id = event.cannedReplyId();
        tenantId = event.tenantId();
        reply = event.reply();
    }

    @EventSourcingHandler
    void evolve(CannedReplyRemoved event) {
        reply = null;
    }
}
