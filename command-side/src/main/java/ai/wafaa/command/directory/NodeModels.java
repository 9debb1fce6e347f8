package ai.wafaa.command.directory;

import ai.wafaa.store.processing.ProcessorDefinition;
import ai.wafaa.store.processing.Processors;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/** How far the models in this node's memory have come. */
@Component
public class NodeModels {
    private final Processors processors;

    public NodeModels(Processors processors) {
        this.processors = processors;
    }

    /** The position that a group has reached, asked anew each time; for reads that wait for a write. */
    public LongSupplier reached(String group) {
        return () -> processors.status().stream()
                .filter(status -> status.name().equals(group))
                .mapToLong(ProcessorDefinition.Status::position)
                .findFirst()
                .orElse(-1);
    }
}
