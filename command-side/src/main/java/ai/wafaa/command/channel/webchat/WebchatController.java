package ai.wafaa.command.channel.webchat;

import ai.wafaa.command.channel.webchat.WebchatMessages.Seen;
import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.channel.ChannelType;
import ai.wafaa.kernel.conversation.MessageKind;
import ai.wafaa.kernel.conversation.Receipt;
import ai.wafaa.kernel.conversation.ReceiveMessage;
import ai.wafaa.store.Commands;
import ai.wafaa.store.Recorded;
import ai.wafaa.web.Answers;
import ai.wafaa.web.Blocking;
import ai.wafaa.web.request.InRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a visitor writes and reads. */
@RestController
@RequestMapping("/webchat")
class WebchatController {
    private static final int MOST = 200;

    private final Visitors visitors;
    private final WebchatMessages messages;
    private final WebchatDeliveries deliveries;
    private final Commands commands;
    private final Clock clock;

    WebchatController(
            Visitors visitors, WebchatMessages messages, WebchatDeliveries deliveries, Commands commands, Clock clock) {
        this.visitors = visitors;
        this.messages = messages;
        this.deliveries = deliveries;
        this.commands = commands;
        this.clock = clock;
    }

    /** @param clientMessageId the page's own mark: the same message sent again is recorded once */
    record Message(
            @NotBlank @Size(max = 4096) String text,
            @NotBlank @Size(max = 100) String clientMessageId) {}

    record Sent(
            String messageId,
            String conversationId,
            @Nullable Long version) {}

    @PostMapping("/messages")
    Mono<ResponseEntity<Sent>> write(@Valid @RequestBody Message message, ServerWebExchange exchange) {
        Visitor visitor = visitors.of(exchange);
        visitors.limitWriting(visitor);
        Instant now = clock.instant();
        String mark = visitor.providerMessageId(message.clientMessageId());
        var command = new ReceiveMessage(
                visitor.tenantId(),
                ChannelType.WEBCHAT.wireName(),
                visitor.channelAccountId(),
                visitor.customerId(),
                visitor.visitorId(),
                visitor.name(),
                mark,
                MessageKind.TEXT,
                message.text(),
                null,
                now,
                now);
        String messageId = Ids.receivedMessage(visitor.channelAccountId(), mark).toString();
        return InRequest.future(() -> commands.send(command, visitor.actor(messageId)))
                .map(WebchatController::sent);
    }

    private static ResponseEntity<Sent> sent(Recorded recorded) {
        Receipt receipt = (Receipt) Objects.requireNonNull(recorded.result());
        Long version = recorded.version(receipt.conversationId());
        var sent = new Sent(receipt.messageId(), receipt.conversationId(), version);
        return Answers.of(HttpStatus.ACCEPTED, sent, version, recorded.position());
    }

    /**
     * One message.
     *
     * @param author {@code customer, bot, agent} or {@code system}
     * @param clientMessageId of what this visitor wrote
     */
    record MessageView(
            String id,
            String conversationId,
            String author,
            String text,
            Instant sentAt,
            @Nullable String clientMessageId) {

        static MessageView of(Seen message) {
            return new MessageView(
                    message.messageId(),
                    message.conversationId(),
                    message.author(),
                    message.text(),
                    message.sentAt(),
                    message.clientRef());
        }
    }

    /** @param next where to read on: the value of {@code after} that gives what comes later */
    record Messages(List<MessageView> data, @Nullable String next) {}

    /** @param after what came after that cursor; null for the newest messages. Both oldest first */
    @GetMapping("/messages")
    Mono<Messages> read(
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "50") int limit,
            ServerWebExchange exchange) {
        Visitor visitor = visitors.of(exchange);
        int most = Math.clamp(limit, 1, MOST);
        return Blocking.call(() -> after == null
                        ? messages.newest(visitor.customerId(), most)
                        : messages.after(visitor.customerId(), after, most))
                .doOnNext(seen -> deliveries.delivered(visitor, seen))
                .map(seen -> page(seen, after));
    }

    private static Messages page(List<Seen> seen, @Nullable Long after) {
        long next = seen.isEmpty()
                ? Objects.requireNonNullElse(after, 0L)
                : seen.getLast().position();
        return new Messages(seen.stream().map(MessageView::of).toList(), Long.toString(next));
    }

    record LastRead(@NotBlank @Size(max = 36) String lastReadMessageId) {}

    /** The visitor has seen everything up to a message. */
    @PostMapping("/read")
    Mono<ResponseEntity<Void>> markRead(@Valid @RequestBody LastRead read, ServerWebExchange exchange) {
        Visitor visitor = visitors.of(exchange);
        String messageId = Visitors.uuid(read.lastReadMessageId(), "/last_read_message_id");
        return Blocking.call(() -> messages.unread(visitor.customerId(), messageId))
                .flatMap(unread -> Mono.fromFuture(() -> deliveries.read(visitor, unread)))
                .thenReturn(ResponseEntity.noContent().build());
    }
}
