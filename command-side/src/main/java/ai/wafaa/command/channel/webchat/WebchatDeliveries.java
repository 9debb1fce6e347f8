package ai.wafaa.command.channel.webchat;

import ai.wafaa.kernel.conversation.ChangeDelivery;
import ai.wafaa.kernel.conversation.DeliveryStatus;
import ai.wafaa.store.Commands;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Has recorded that a visitor got, and read, what was said. */
@Component
class WebchatDeliveries {
    private final Commands commands;
    private final Clock clock;
    /** Told a moment ago and on their way through the log: not to be told with each look at them. */
    private final Cache<String, Boolean> told = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    WebchatDeliveries(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** The page has them. Nobody waits for the record: a page that looks again tells it again. */
    void delivered(Visitor visitor, Collection<WebchatMessages.Seen> messages) {
        for (WebchatMessages.Seen message : messages) {
            boolean news = message.isForVisitor()
                    && (message.delivery() == null || message.delivery().equals("sent"));
            if (news && told.asMap().putIfAbsent(message.messageId(), true) == null) {
                var _ = change(visitor, message, DeliveryStatus.DELIVERED);
            }
        }
    }

    /** Completes once it is recorded. */
    CompletableFuture<Void> read(Visitor visitor, List<WebchatMessages.Seen> messages) {
        return CompletableFuture.allOf(messages.stream()
                .map(message -> change(visitor, message, DeliveryStatus.READ))
                .toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<?> change(Visitor visitor, WebchatMessages.Seen message, DeliveryStatus status) {
        Instant now = clock.instant();
        var command =
                new ChangeDelivery(message.conversationId(), message.messageId(), status, null, null, null, now, now);
        return commands.send(command, visitor.actor(message.messageId()));
    }
}
