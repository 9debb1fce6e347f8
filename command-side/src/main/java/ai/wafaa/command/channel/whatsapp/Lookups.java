package ai.wafaa.command.channel.whatsapp;

import ai.wafaa.command.channel.outbound.SentMessages;
import ai.wafaa.command.channel.outbound.SentMessages.Sent;
import ai.wafaa.command.channel.whatsapp.WhatsAppItem.Party;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a webhook needs to know and memory does not: gathered over all its items, then looked up together. */
final class Lookups {
    private final CustomerAliases aliases;
    private final SentMessages sentMessages;
    private final Map<String, String> customersByAlias = new HashMap<>();
    private final Set<String> messageIds = new HashSet<>();
    private final Map<String, Set<String>> providerIdsByAccount = new HashMap<>();

    Lookups(CustomerAliases aliases, SentMessages sentMessages) {
        this.aliases = aliases;
        this.sentMessages = sentMessages;
    }

    void note(String accountId, WhatsAppItem item) {
        switch (item) {
            case WhatsAppItem.Message message -> note(accountId, message.from());
            case WhatsAppItem.OwnerMessage message -> note(accountId, message.to());
            case WhatsAppItem.Status status -> {
                if (sent(sentMessages, accountId, status) != null) return;
                String ours = ourId(status);
                if (ours != null) messageIds.add(ours);
                else
                    providerIdsByAccount
                            .computeIfAbsent(accountId, a -> new HashSet<>())
                            .add(status.providerMessageId());
            }
            case WhatsAppItem.Other _ -> {}
        }
    }

    private void note(String accountId, Party party) {
        if (aliases.customer(accountId, party) == null)
            customersByAlias.putIfAbsent(
                    CustomerAliases.alias(accountId, party), CustomerAliases.first(accountId, party));
    }

    boolean isEmpty() {
        return customersByAlias.isEmpty() && messageIds.isEmpty() && providerIdsByAccount.isEmpty();
    }

    /** Blocks. Afterwards memory knows what there is to know. */
    void resolve() {
        if (!customersByAlias.isEmpty()) aliases.settle(customersByAlias);
        if (!messageIds.isEmpty()) sentMessages.findOurs(messageIds);
        providerIdsByAccount.forEach(sentMessages::findTheirs);
    }

    /** Our message that a status tells of, from memory; null for one of another account, too. */
    static @Nullable Sent sent(SentMessages sentMessages, String accountId, WhatsAppItem.Status status) {
        String ours = ourId(status);
        Sent sent = sentMessages.atHand(
                ours != null ? ours : SentMessages.providerKey(accountId, status.providerMessageId()));
        return sent != null && sent.channelAccountId().equals(accountId) ? sent : null;
    }

    /** What came back as our id, if it can be one. */
    private static @Nullable String ourId(WhatsAppItem.Status status) {
        String told = status.messageId();
        if (told == null || told.length() != 36) return null;
        try {
            return UUID.fromString(told).toString();
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
