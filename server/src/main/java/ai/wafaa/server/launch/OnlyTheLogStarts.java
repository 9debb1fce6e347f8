package ai.wafaa.server.launch;

import ai.wafaa.store.processing.Processors;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.Lifecycle;
import org.springframework.context.support.DefaultLifecycleProcessor;

/**
 * In a {@link Subcommand}'s process: it may send commands, but follows no events, sends no messages and runs no jobs,
 * whatever the modules would start.
 */
final class OnlyTheLogStarts extends DefaultLifecycleProcessor {
    static final String BEAN_NAME = "lifecycleProcessor";

    @Override
    protected Map<String, Lifecycle> getLifecycleBeans() {
        return super.getLifecycleBeans().entrySet().stream()
                .filter(bean -> mayStart(bean.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean mayStart(Lifecycle bean) {
        String name = bean.getClass().getName();
        return !name.startsWith("ai.wafaa.") || (name.startsWith("ai.wafaa.store.") && !(bean instanceof Processors));
    }
}
