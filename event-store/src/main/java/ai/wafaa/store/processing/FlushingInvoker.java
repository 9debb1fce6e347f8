package ai.wafaa.store.processing;

import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Ends the {@link BatchScope} after a batch's last event, before Axon stores the position: who waits at the end of a batch then does so with no statement of the
 * transaction under way.
 */
final class FlushingInvoker implements EventHandlerInvoker {
    private final EventHandlerInvoker handlers;

    FlushingInvoker(EventHandlerInvoker handlers) {
        this.handlers = handlers;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) throws Exception {
        handlers.handle(message, segment);
        UnitOfWork<?> unit = CurrentUnitOfWork.get().root();
        if (unit instanceof BatchingUnitOfWork<?> batch && batch.isLastMessage(message)) {
            BatchScope.end(unit);
        }
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return handlers.canHandle(message, segment);
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return handlers.canHandleType(payloadType);
    }

    @Override
    public boolean supportsReset() {
        return handlers.supportsReset();
    }

    @Override
    public void performReset() {
        handlers.performReset();
    }

    @Override
    public <R> void performReset(@Nullable R context) {
        handlers.performReset(context);
    }

    @Override
    public void segmentReleased(Segment segment) {
        handlers.segmentReleased(segment);
    }
}
