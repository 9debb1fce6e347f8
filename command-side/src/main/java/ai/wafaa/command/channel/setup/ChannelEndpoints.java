package ai.wafaa.command.channel.setup;

import ai.wafaa.command.channel.ChannelSecret;
import ai.wafaa.command.channel.ChannelSecrets;
import ai.wafaa.command.directory.ChannelAccount;
import ai.wafaa.command.directory.Directory;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.kernel.channel.ChannelType;
import ai.wafaa.web.Blocking;
import ai.wafaa.web.Caller;
import ai.wafaa.web.list.Page;
import ai.wafaa.web.list.Paging;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A tenant's channel accounts, for admins: where their providers must call, and whether that works. Of a secret only whether it is there. */
@RestController
@RequestMapping("/api/v1/settings/channels")
class ChannelEndpoints {
    private final Directory directory;
    private final ChannelSecrets secrets;
    private final SelfTest test;

    ChannelEndpoints(Directory directory, ChannelSecrets secrets, SelfTest test) {
        this.directory = directory;
        this.secrets = secrets;
        this.test = test;
    }

    /** @param webhookPath what the provider calls, below this server's address; null for web chat */
    record ChannelAnswer(
            String id,
            String name,
            ChannelType channel,
            String externalId,
            @Nullable String webhookPath,
            boolean signed) {}

    /** @param check {@code secret}, {@code signed}, {@code unsigned} or {@code challenge} */
    record CheckAnswer(String check, boolean passed) {}

    record TestAnswer(boolean passed, List<CheckAnswer> checks) {}

    @GetMapping
    Page<ChannelAnswer> list(Caller caller, Paging paging) {
        caller.require(Role.ADMIN);
        return Page.ofAll(
                Arrays.stream(ChannelType.values())
                        .flatMap(type -> directory.accounts(caller.tenantId(), type).stream())
                        .sorted(Comparator.comparing(ChannelAccount::type).thenComparing(ChannelAccount::name))
                        .map(this::answer)
                        .toList(),
                paging);
    }

    /** Calls the account's webhook as its provider would; nothing is recorded. */
    @PostMapping("/{id}/test")
    Mono<TestAnswer> test(@PathVariable UUID id, Caller caller, ServerHttpRequest request) {
        caller.require(Role.ADMIN);
        ChannelAccount account = directory
                .account(id.toString())
                .filter(found -> found.tenantId().equals(caller.tenantId()))
                .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND, "There is no such channel."));
        URI here = address(Objects.requireNonNull(request.getLocalAddress()));
        return Blocking.call(() -> tested(account, here));
    }

    private TestAnswer tested(ChannelAccount account, URI here) {
        String path = webhookPath(account);
        ChannelSecret secret = secrets.of(account.channelAccountId());
        if (path == null) return new TestAnswer(true, List.of());
        if (secret == null) return new TestAnswer(false, List.of(new CheckAnswer("secret", false)));
        boolean whatsApp = account.type() == ChannelType.WHATSAPP;
        URI webhook = here.resolve(path);
        var checks = new ArrayList<CheckAnswer>();
        checks.add(new CheckAnswer("secret", true));
        checks.add(new CheckAnswer("signed", test.takesSigned(webhook, whatsApp, secret)));
        checks.add(new CheckAnswer("unsigned", test.refusesUnsigned(webhook, whatsApp)));
        String verifyToken = secret.verifyToken();
        if (whatsApp && verifyToken != null)
            checks.add(new CheckAnswer("challenge", test.answersTheChallenge(here, verifyToken)));
        return new TestAnswer(checks.stream().allMatch(CheckAnswer::passed), checks);
    }

    private ChannelAnswer answer(ChannelAccount account) {
        return new ChannelAnswer(
                account.channelAccountId(),
                account.name(),
                account.type(),
                account.externalId(),
                webhookPath(account),
                secrets.of(account.channelAccountId()) != null);
    }

    private static @Nullable String webhookPath(ChannelAccount account) {
        return switch (account.type()) {
            case WHATSAPP -> "/webhooks/whatsapp";
            case GENERIC -> "/webhooks/messages/" + account.channelAccountId();
            case WEBCHAT -> null;
        };
    }

    /** The address at which this very request arrived. */
    private static URI address(InetSocketAddress local) {
        String host = local.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + local.getPort());
    }
}
