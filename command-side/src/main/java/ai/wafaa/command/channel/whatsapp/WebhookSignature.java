package ai.wafaa.command.channel.whatsapp;

import ai.wafaa.command.channel.ChannelSecret;
import ai.wafaa.command.channel.ChannelSecrets;
import ai.wafaa.command.channel.Signatures;
import ai.wafaa.command.directory.ChannelAccount;
import ai.wafaa.command.directory.Directory;
import ai.wafaa.kernel.channel.ChannelType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For which accounts a body is signed.
 *
 * <p>A body is signed once, with the secret of one Meta app; an app may have many numbers, and a body may tell of several. It counts for an account when it is signed
 * with that account's own secret, so nobody who knows the secret of one account can write into another. It is refused when it is signed for none of the accounts that it
 * names. What names no phone number (news of a whole business account) may be signed with any secret that we know.
 */
final class WebhookSignature {
    /** Secrets that are tried on a body that names no number: bounds what a caller without any can make us compute. */
    private static final int MOST_SECRETS_TRIED = 64;

    private final Directory directory;
    private final ChannelSecrets secrets;

    WebhookSignature(Directory directory, ChannelSecrets secrets) {
        this.directory = directory;
        this.secrets = secrets;
    }

    /**
     * The accounts for which the body counts, by phone number; null when the signature fits nothing.
     *
     * @param header {@code X-Hub-Signature-256}
     */
    @Nullable
    Map<String, ChannelAccount> signedFor(byte[] body, @Nullable String header) {
        if (header == null) return null;
        Set<String> numbers = WhatsAppPayload.phoneNumberIds(body);
        if (numbers.isEmpty()) return fitsAny(body, header) ? Map.of() : null;
        Map<String, ChannelAccount> accounts = new HashMap<>();
        Map<String, Boolean> tried = new HashMap<>();
        for (String number : numbers) {
            ChannelAccount account =
                    directory.accountByExternalId(ChannelType.WHATSAPP, number).orElse(null);
            ChannelSecret secret = account == null ? null : secrets.of(account.channelAccountId());
            if (account != null
                    && secret != null
                    && tried.computeIfAbsent(secret.appSecret(), s -> Signatures.fits(body, s, header)))
                accounts.put(number, account);
        }
        return accounts.isEmpty() ? null : accounts;
    }

    private boolean fitsAny(byte[] body, String header) {
        List<String> known = secrets.appSecrets();
        return known.stream().limit(MOST_SECRETS_TRIED).anyMatch(secret -> Signatures.fits(body, secret, header));
    }
}
