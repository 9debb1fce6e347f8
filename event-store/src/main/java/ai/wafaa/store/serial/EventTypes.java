package ai.wafaa.store.serial;

import ai.wafaa.kernel.agent.AgentEvent;
import ai.wafaa.kernel.channel.ChannelAccountEvent;
import ai.wafaa.kernel.conversation.ConversationEvent;
import ai.wafaa.kernel.handoff.CannedReplyEvent;
import ai.wafaa.kernel.handoff.TriggerEvent;
import ai.wafaa.kernel.knowledge.ArticleEvent;
import ai.wafaa.kernel.tenant.TenantEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The names under which events are stored: {@code <context>.<SimpleName>}, the context being the last part of the event's package. Never a class name. */
public final class EventTypes {
    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<Class<?>, Name> names = new HashMap<>();

    /** What identifies the shape of a stored event. */
    public record Name(String type, @Nullable String revision) {}

    private EventTypes() {}

    /** Every event of this product. */
    public static EventTypes ofKernel() {
        return of(
                ConversationEvent.class,
                AgentEvent.class,
                ChannelAccountEvent.class,
                TriggerEvent.class,
                CannedReplyEvent.class,
                ArticleEvent.class,
                TenantEvent.class);
    }

    /** All records of the given families: sealed interfaces, or records themselves. */
    public static EventTypes of(Collection<? extends Class<?>> families) {
        var types = new EventTypes();
        families.forEach(types::add);
        return types;
    }

    /** Likewise. */
    public static EventTypes of(Class<?>... families) {
        return of(List.of(families));
    }

    private void add(Class<?> family) {
        if (family.isSealed()) {
            for (Class<?> member : Objects.requireNonNull(family.getPermittedSubclasses())) {
                add(member);
            }
        } else if (family.isRecord()) {
            Name name = new Name(logicalName(family), revision(family));
            Class<?> other = classes.put(name.type(), family);
            if (other != null && other != family) {
                throw new IllegalArgumentException(
                        other + " and " + family + " would have the same name " + name.type());
            }
            names.put(family, name);
        } else {
            throw new IllegalArgumentException(family + " is neither sealed nor a record");
        }
    }

    private static String logicalName(Class<?> event) {
        String context = event.getPackageName();
        return context.substring(context.lastIndexOf('.') + 1) + "." + event.getSimpleName();
    }

    static @Nullable String revision(Class<?> type) {
        Revision revision = type.getAnnotation(Revision.class);
        return revision == null ? null : revision.value();
    }

    /** The event class of a name; null when this program does not know it. */
    public @Nullable Class<?> classOf(String type) {
        return classes.get(type);
    }

    /** The name of an event class; null when it was not registered. */
    public @Nullable Name nameOf(Class<?> event) {
        return names.get(event);
    }

    /** Every registered name with its class, sorted: what a golden list is compared with. */
    public Map<String, Class<?>> all() {
        return new TreeMap<>(classes);
    }

    /** The registered classes. */
    public List<Class<?>> classes() {
        return new ArrayList<>(all().values());
    }
}
