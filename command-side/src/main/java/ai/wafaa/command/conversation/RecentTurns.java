package ai.wafaa.command.conversation;

import ai.wafaa.kernel.conversation.MessageReceived;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What customers wrote last, for follow-up questions. A memory of this process: after a restart a follow-up is taken for a
 * question of its own. For one thread.
 */
final class RecentTurns {
    private static final int TURNS = 3;

    private final Cache<String, List<String>> byConversation = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(30))
            .build();

    /** What was written before this message, oldest first; from now on it counts itself. */
    List<String> before(MessageReceived event) {
        List<String> before = byConversation.get(event.conversationId(), id -> List.of());
        List<String> now = new ArrayList<>(before.subList(Math.max(0, before.size() - TURNS + 1), before.size()));
        now.add(event.text());
        byConversation.put(event.conversationId(), List.copyOf(now));
        return before;
    }
}
