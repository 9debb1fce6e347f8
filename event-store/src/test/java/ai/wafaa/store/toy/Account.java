package ai.wafaa.store.toy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.store.Batch;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.postgresql.util.PGobject;

/** Never holds less than nothing. */
@AggregateRoot
@Revision("1")
@SuppressWarnings("NullAway.Init") // Axon fills it from its events
public class Account {
    public record Open(@TargetAggregateIdentifier String accountId, String owner, String ownerName) {}

    public record Deposit(@TargetAggregateIdentifier String accountId, long amount) {}

    public record Withdraw(@TargetAggregateIdentifier String accountId, long amount) {}

    public record Receive(@TargetAggregateIdentifier String accountId, String receiptId, String sender, String text) {}

    /** Deposits what is missing to have that much; nothing to do when it is there. */
    public record FillUpTo(@TargetAggregateIdentifier String accountId, long balance) {}

    /** Is refused after its event was applied, which a handler should not do. */
    public record DepositAndRegret(
            @TargetAggregateIdentifier String accountId, long amount) {}

    /** Decides as it should, and then the recording comes upon an {@link Error}. */
    public record DepositAndBreak(@TargetAggregateIdentifier String accountId, long amount) {}

    @AggregateIdentifier
    private String id;

    private long balance;

    protected Account() {}

    @CommandHandler
    Account(Open command) {
        apply(new AccountEvent.Opened(command.accountId(), command.owner(), command.ownerName()));
    }

    @CommandHandler
    long decide(Deposit command) {
        apply(new AccountEvent.Deposited(id, command.amount(), System.nanoTime()));
        return balance;
    }

    @CommandHandler
    void decide(DepositAndRegret command) {
        apply(new AccountEvent.Deposited(id, command.amount(), System.nanoTime()));
        throw new Refusal(RefusalCode.ILLEGAL_TRANSITION, "Regretted");
    }

    @CommandHandler
    void decide(DepositAndBreak command) {
        apply(new AccountEvent.Deposited(id, command.amount(), System.nanoTime()));
        Batch.current().write("select ?", new PGobject() {
            private static final long serialVersionUID = 1L;

            {
                setType("text");
            }

            @Override
            public String getValue() {
                throw new LinkageError("broken");
            }
        });
    }

    @CommandHandler
    long decide(FillUpTo command) {
        if (balance < command.balance()) {
            apply(new AccountEvent.Deposited(id, command.balance() - balance, System.nanoTime()));
        }
        return balance;
    }

    @CommandHandler
    long decide(Withdraw command) {
        if (balance < command.amount()) {
            throw new Refusal(RefusalCode.ILLEGAL_TRANSITION, "There is only " + balance);
        }
        apply(new AccountEvent.Withdrawn(id, command.amount()));
        return balance;
    }

    @CommandHandler
    void decide(Receive command) {
        apply(new AccountEvent.Received(id, command.receiptId(), command.sender(), command.text(), null));
    }

    @EventSourcingHandler
    void evolve(AccountEvent.Opened event) {
        id = event.accountId();
    }

    @EventSourcingHandler
    void evolve(AccountEvent.Deposited event) {
        balance += event.amount();
    }

    @EventSourcingHandler
    void evolve(AccountEvent.Withdrawn event) {
        balance -= event.amount();
    }
}
