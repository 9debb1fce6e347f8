package ai.wafaa.store.toy;

import ai.wafaa.kernel.Event;
import ai.wafaa.kernel.IdentifiedEvent;
import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.PersonId;
import ai.wafaa.kernel.Personal;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What happens to an account. */
public sealed interface AccountEvent extends Event {
    String accountId();

    @Revision("1")
    record Opened(
            String accountId,
            @PersonId String owner,
            @Personal String ownerName) implements AccountEvent {}

    @Revision("1")
    record Deposited(String accountId, long amount, long nanos) implements AccountEvent {}

    @Revision("1")
    record Withdrawn(String accountId, long amount) implements AccountEvent {}

    /** Recorded once per receipt, whoever records it. */
    @Revision("1")
    record Received(
            String accountId,
            String receiptId,
            @PersonId String sender,
            @Personal String text,
            @Nullable @Personal String note)
            implements AccountEvent, IdentifiedEvent {
        @Override
        public UUID eventId() {
            return Ids.of("receipt", receiptId);
        }
    }
}
