package ai.wafaa.store.log;

import ai.wafaa.store.toy.AccountEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** An event store under the hole hunt, with one follower. */
abstract class Hunted implements AutoCloseable {
    private final Set<String> committed = ConcurrentHashMap.newKeySet();
    private final Set<String> seen = new HashSet<>();

    /** A transaction that has appended one event and stays open. */
    interface Held {
        void commit() throws Exception;

        void rollback() throws Exception;
    }

    abstract Held hold() throws Exception;

    /** Appends and commits, while the held transaction is open where the store allows that, else as soon as it has ended. */
    abstract void append(int events, Duration clockError) throws Exception;

    /** Has the follower read on to where it finds no more. */
    abstract void read() throws Exception;

    /** Waits for what was appended. */
    abstract void settle() throws Exception;

    Set<String> committed() {
        return committed;
    }

    Set<String> seen() {
        return seen;
    }

    void committed(List<? extends DomainEventMessage<?>> events) {
        events.forEach(event -> committed.add(event.getIdentifier()));
    }

    static List<DomainEventMessage<?>> events(int count, Duration clockError) {
        List<DomainEventMessage<?>> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String id = UUID.randomUUID().toString();
            events.add(new GenericDomainEventMessage<>(
                    "Account",
                    id,
                    0,
                    new AccountEvent.Deposited(id, 1, 0),
                    Map.of(),
                    UUID.randomUUID().toString(),
                    Instant.now().plus(clockError)));
        }
        return events;
    }

    @Override
    public abstract void close() throws Exception;
}
