package ai.wafaa.command.channel.generic;

import static ai.wafaa.command.channel.ProviderJson.string;

import ai.wafaa.command.channel.ProviderJson;
import ai.wafaa.command.directory.ChannelAccount;
import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.channel.ChannelType;
import ai.wafaa.kernel.conversation.MessageKind;
import ai.wafaa.kernel.conversation.Receipt;
import ai.wafaa.kernel.conversation.ReceiveMessage;
import ai.wafaa.store.Commands;
import ai.wafaa.store.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes {@code {message_id, from:{id, name?}, text, timestamp}}, alone or several in {@code messages}. */
@Component
class GenericIntake {
    static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NAME = 200;

    private final Commands commands;

    GenericIntake(Commands commands) {
        this.commands = commands;
    }

    /** What became of a delivery. One that holds at least one good message is accepted, and says which are not. */
    record Answer(List<Accepted> accepted, List<Rejected> rejected) {}

    record Accepted(String messageId, String conversationId, boolean duplicate) {}

    /** @param pointer which message, or which member of it */
    record Rejected(String pointer, String detail) {}

    /** @param position of the log from which on reads show all of it */
    record Taken(Answer answer, long position) {}

    /** Does not block. Fails when something may not be durable, or when nothing of it is a message. */
    CompletableFuture<Taken> take(ChannelAccount account, JsonNode root, Instant now) {
        List<ReceiveMessage> good = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        JsonNode messages = root.path("messages");
        if (messages.isArray()) {
            for (int i = 0; i < messages.size(); i++)
                read(account, messages.get(i), "/messages/" + i, now, good, rejected);
        } else {
            read(account, root, "", now, good, rejected);
        }
        if (good.isEmpty()) return CompletableFuture.failedFuture(nothingGood(rejected));
        good.sort(Comparator.comparing(ReceiveMessage::occurredAt));
        return record(good, rejected);
    }

    private static Refusal nothingGood(List<Rejected> rejected) {
        if (rejected.isEmpty()) return new Refusal(RefusalCode.VALIDATION_FAILED, "The body holds no message.");
        Rejected first = rejected.getFirst();
        return new Refusal(RefusalCode.VALIDATION_FAILED, first.detail(), Map.of("pointer", first.pointer()));
    }

    private static void read(
            ChannelAccount account,
            JsonNode node,
            String at,
            Instant now,
            List<ReceiveMessage> good,
            List<Rejected> rejected) {
        String id = string(node, "message_id");
        String from = string(node.path("from"), "id");
        String text = string(node, "text");
        if (id == null || id.length() > LONGEST_ID) {
            rejected.add(new Rejected(at + "/message_id", "is required, with at most " + LONGEST_ID + " characters"));
        } else if (from == null || from.length() > LONGEST_ID) {
            rejected.add(new Rejected(at + "/from/id", "is required, with at most " + LONGEST_ID + " characters"));
        } else if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
            rejected.add(new Rejected(at + "/text", "is required, with at most " + LONGEST_TEXT + " characters"));
        } else {
            String name = string(node.path("from"), "name");
            good.add(new ReceiveMessage(
                    account.tenantId(),
                    ChannelType.GENERIC.wireName(),
                    account.channelAccountId(),
                    Ids.customer(account.channelAccountId(), from).toString(),
                    from,
                    name == null || name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME),
                    id,
                    MessageKind.TEXT,
                    text,
                    null,
                    ProviderJson.time(string(node, "timestamp"), now),
                    now));
        }
    }

    private CompletableFuture<Taken> record(List<ReceiveMessage> messages, List<Rejected> rejected) {
        List<CompletableFuture<Recorded>> sent = messages.stream()
                .map(message -> commands.send(message, actor(message)))
                .toList();
        return CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).thenApply(all -> {
            List<Recorded> recorded = sent.stream().map(CompletableFuture::join).toList();
            List<Accepted> accepted =
                    recorded.stream().map(GenericIntake::accepted).toList();
            long position =
                    recorded.stream().mapToLong(Recorded::position).max().orElse(0);
            return new Taken(new Answer(accepted, rejected), position);
        });
    }

    private static Accepted accepted(Recorded recorded) {
        Receipt receipt = (Receipt) Objects.requireNonNull(recorded.result());
        return new Accepted(receipt.messageId(), receipt.conversationId(), receipt.duplicate());
    }

    private static Actor actor(ReceiveMessage message) {
        String messageId = Ids.receivedMessage(message.channelAccountId(), message.providerMessageId())
                .toString();
        return new Actor(message.tenantId(), Actor.Kind.CUSTOMER, message.customerId(), messageId, null);
    }
}
