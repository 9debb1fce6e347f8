package ai.wafaa.server.trace;

import ai.wafaa.store.Metadata;
import java.lang.reflect.Executable;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Log lines of an event's handlers name its tenant, correlation and trace, as those of the request do that led to it. Found by Axon as a Java service. */
public final class EventLogContext implements HandlerEnhancerDefinition {
    static final String TRACE = "trace";
    private static final Map<String, String> NAMES = Map.of(
            Metadata.TENANT_ID, "tenant",
            Metadata.CORRELATION_ID, "correlation",
            Metadata.TRACE_ID, TRACE);

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        boolean follows = original.unwrap(Executable.class)
                .map(method -> method.isAnnotationPresent(EventHandler.class))
                .orElse(false);
        return follows ? new InContext<>(original) : original;
    }

    private static final class InContext<T> extends WrappedMessageHandlingMember<T> {
        InContext(MessageHandlingMember<T> handler) {
            super(handler);
        }

        @Override
        public @Nullable Object handle(Message<?> message, @Nullable T target) throws Exception {
            NAMES.forEach((metadata, name) -> {
                if (message.getMetaData().get(metadata) instanceof String value) MDC.put(name, value);
            });
            try {
                return super.handle(message, target);
            } finally {
                NAMES.values().forEach(MDC::remove);
            }
        }
    }
}
