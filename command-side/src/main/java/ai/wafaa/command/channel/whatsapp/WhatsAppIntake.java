package ai.wafaa.command.channel.whatsapp;

import ai.wafaa.command.channel.KeptItems.Kept;
import ai.wafaa.command.channel.Recording;
import ai.wafaa.command.channel.outbound.SentMessages;
import ai.wafaa.command.channel.whatsapp.WhatsAppItem.Party;
import ai.wafaa.command.channel.whatsapp.WhatsAppPayload.Part;
import ai.wafaa.command.channel.whatsapp.WhatsAppPayload.Told;
import ai.wafaa.command.directory.ChannelAccount;
import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.conversation.ChangeDelivery;
import ai.wafaa.kernel.conversation.ReceiveMessage;
import ai.wafaa.kernel.conversation.RecordOwnerReply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Makes commands of what a webhook tells. Every item is taken on its own: one that cannot be recorded is kept aside, and the others count. */
class WhatsAppIntake {
    private static final String CHANNEL = "whatsapp";

    private final Recording recording;
    private final SentMessages sentMessages;
    private final CustomerAliases aliases;
    private final Executor blocking;

    /** @param blocking for the rare look into a table */
    WhatsAppIntake(Recording recording, SentMessages sentMessages, CustomerAliases aliases, Executor blocking) {
        this.recording = recording;
        this.sentMessages = sentMessages;
        this.aliases = aliases;
        this.blocking = blocking;
    }

    /** One item of an account. */
    private record Entry(ChannelAccount account, Told told) {

        Instant occurredAt() {
            return switch (told.item()) {
                case WhatsAppItem.Message message -> message.occurredAt();
                case WhatsAppItem.OwnerMessage message -> message.occurredAt();
                case WhatsAppItem.Status _, WhatsAppItem.Other _ -> Instant.MAX; // after what was written
            };
        }
    }

    /**
     * Takes in what a webhook tells. Does not block.
     *
     * @param accounts by phone number, those for which the webhook is signed; what it tells of others is kept aside
     * @return completes once everything is durable, with the position from which on reads show it; fails when something may not be, so that the provider delivers it again
     */
    CompletableFuture<Long> take(List<Part> parts, Map<String, ChannelAccount> accounts, Instant receivedAt) {
        List<Entry> entries = new ArrayList<>();
        List<Kept> kept = new ArrayList<>();
        for (Part part : parts) {
            ChannelAccount account = part.phoneNumberId() == null ? null : accounts.get(part.phoneNumberId());
            for (Told told : part.items()) {
                if (told.item() instanceof WhatsAppItem.Other other)
                    kept.add(new Kept(idOf(account), other.reason(), told.content()));
                else if (account == null) kept.add(new Kept(null, "unknown-account", told.content()));
                else entries.add(new Entry(account, told));
            }
        }
        entries.sort(Comparator.comparing(Entry::occurredAt)); // stable: equal seconds stay in the provider's order
        var unknown = new Lookups(aliases, sentMessages);
        entries.forEach(entry ->
                unknown.note(entry.account().channelAccountId(), entry.told().item()));
        return unknown.isEmpty()
                ? record(entries, kept, receivedAt)
                : CompletableFuture.runAsync(unknown::resolve, blocking)
                        .thenCompose(done -> record(entries, kept, receivedAt));
    }

    private CompletableFuture<Long> record(List<Entry> entries, List<Kept> kept, Instant receivedAt) {
        var batch = recording.batch(receivedAt);
        kept.forEach(batch::keep);
        for (Entry entry : entries) record(entry, batch, receivedAt);
        return batch.done();
    }

    private void record(Entry entry, Recording.Batch batch, Instant receivedAt) {
        switch (entry.told().item()) {
            case WhatsAppItem.Message message -> receive(entry, message, batch, receivedAt);
            case WhatsAppItem.OwnerMessage message -> receive(entry, message, batch, receivedAt);
            case WhatsAppItem.Status status -> changeDelivery(entry, status, batch, receivedAt);
            case WhatsAppItem.Other _ -> {} // kept before
        }
    }

    private void receive(Entry entry, WhatsAppItem.Message message, Recording.Batch batch, Instant receivedAt) {
        ChannelAccount account = entry.account();
        String customer = customer(account, message.from());
        var command = new ReceiveMessage(
                account.tenantId(),
                CHANNEL,
                account.channelAccountId(),
                customer,
                message.from().address(),
                message.name(),
                message.providerMessageId(),
                message.kind(),
                message.text(),
                message.content(),
                message.occurredAt(),
                receivedAt);
        batch.send(command, actor(account, customer, message.providerMessageId()), reason -> kept(entry, reason));
    }

    private void receive(Entry entry, WhatsAppItem.OwnerMessage message, Recording.Batch batch, Instant receivedAt) {
        ChannelAccount account = entry.account();
        String customer = customer(account, message.to());
        var command = new RecordOwnerReply(
                account.tenantId(),
                CHANNEL,
                account.channelAccountId(),
                customer,
                message.to().address(),
                message.providerMessageId(),
                message.text(),
                message.occurredAt(),
                receivedAt);
        batch.send(command, actor(account, "owner", message.providerMessageId()), reason -> kept(entry, reason));
    }

    private void changeDelivery(Entry entry, WhatsAppItem.Status status, Recording.Batch batch, Instant receivedAt) {
        SentMessages.Sent sent = Lookups.sent(sentMessages, entry.account().channelAccountId(), status);
        if (sent == null) {
            batch.keep(kept(entry, "unknown-message"));
            return;
        }
        var command = new ChangeDelivery(
                sent.conversationId(),
                sent.messageId(),
                status.status(),
                status.providerMessageId(),
                status.failureCode(),
                status.failureDetail(),
                status.occurredAt(),
                receivedAt);
        var actor =
                new Actor(entry.account().tenantId(), Actor.Kind.SYSTEM, CHANNEL, sent.messageId(), sent.messageId());
        batch.send(command, actor, reason -> kept(entry, reason));
    }

    private String customer(ChannelAccount account, Party party) {
        String known = aliases.customer(account.channelAccountId(), party);
        return known != null ? known : CustomerAliases.first(account.channelAccountId(), party);
    }

    private static Actor actor(ChannelAccount account, String actor, String providerMessageId) {
        String messageId = Ids.receivedMessage(account.channelAccountId(), providerMessageId)
                .toString();
        Actor.Kind kind = actor.equals("owner") ? Actor.Kind.USER : Actor.Kind.CUSTOMER;
        return new Actor(account.tenantId(), kind, actor, messageId, null);
    }

    private static Kept kept(Entry entry, String reason) {
        return new Kept(entry.account().channelAccountId(), reason, entry.told().content());
    }

    private static @Nullable String idOf(@Nullable ChannelAccount account) {
        return account == null ? null : account.channelAccountId();
    }
}
