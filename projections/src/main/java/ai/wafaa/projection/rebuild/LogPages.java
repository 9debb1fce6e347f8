package ai.wafaa.projection.rebuild;

import ai.wafaa.kernel.Event;
import ai.wafaa.projection.conversation.RecordedEvent;
import ai.wafaa.store.Metadata;
import ai.wafaa.store.log.PostgresEventStorageEngine;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Reads the log from the database, page by page. */
public final class LogPages {
    private final PageSource source;

    /** Where pages come from: events in {@code (after, upTo]}, in order; at least one if there is any. */
    @FunctionalInterface
    interface PageSource {
        List<RecordedEvent> page(long after, long upTo);
    }

    public LogPages(PostgresEventStorageEngine engine) {
        this((after, upTo) -> engine.page(after, upTo, Set.of()).stream()
                .map(LogPages::recorded)
                .toList());
    }

    LogPages(PageSource source) {
        this.source = source;
    }

    /** Events in {@code (after, upTo]}, in order; at least one if there is any. */
    List<RecordedEvent> page(long after, long upTo) {
        return source.page(after, upTo);
    }

    private static RecordedEvent recorded(TrackedEventMessage<?> message) {
        var token = (GlobalSequenceTrackingToken) message.trackingToken();
        var tenantId = (String) Objects.requireNonNull(message.getMetaData().get(Metadata.TENANT_ID));
        long sequence = ((DomainEventMessage<?>) message).getSequenceNumber();
        return new RecordedEvent(token.getGlobalIndex(), tenantId, sequence, (Event) message.getPayload());
    }
}
