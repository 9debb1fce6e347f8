package ai.wafaa.command.channel.generic;

import ai.wafaa.command.channel.ChannelSecret;
import ai.wafaa.command.channel.ChannelSecrets;
import ai.wafaa.command.channel.ProviderJson;
import ai.wafaa.command.channel.Signatures;
import ai.wafaa.command.channel.WebhookBody;
import ai.wafaa.command.directory.ChannelAccount;
import ai.wafaa.command.directory.Directory;
import ai.wafaa.kernel.channel.ChannelType;
import ai.wafaa.web.Answers;
import ai.wafaa.web.request.InRequest;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Where any other system hands over what customers wrote. */
@RestController
class GenericWebhook {
    private final Directory directory;
    private final ChannelSecrets secrets;
    private final GenericIntake intake;
    private final WebhookBody bodies;
    private final Clock clock;

    GenericWebhook(Directory directory, ChannelSecrets secrets, GenericIntake intake, WebhookBody bodies, Clock clock) {
        this.directory = directory;
        this.secrets = secrets;
        this.intake = intake;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** @param name the account's id, or the name under which it was connected */
    @PostMapping("/webhooks/messages/{name}")
    Mono<ResponseEntity<GenericIntake.Answer>> receive(@PathVariable String name, ServerWebExchange exchange) {
        String header = exchange.getRequest().getHeaders().getFirst("X-Wafaa-Signature-256");
        return bodies.read(exchange, body -> take(signedAccount(name, body, header), body));
    }

    /** An account that does not exist has no secret either, so nobody learns which exist. */
    private ChannelAccount signedAccount(String name, byte[] body, @Nullable String header) {
        Optional<ChannelAccount> account = directory
                .accountByExternalId(ChannelType.GENERIC, name)
                .or(() -> directory.account(name).filter(found -> found.type() == ChannelType.GENERIC));
        ChannelSecret secret =
                account.map(found -> secrets.of(found.channelAccountId())).orElse(null);
        if (account.isEmpty() || secret == null || !Signatures.fits(body, secret.appSecret(), header))
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        return account.get();
    }

    private Mono<ResponseEntity<GenericIntake.Answer>> take(ChannelAccount account, byte[] body) {
        JsonNode root = ProviderJson.read(body);
        return InRequest.future(() -> intake.take(account, root, clock.instant()))
                .map(taken -> Answers.of(HttpStatus.ACCEPTED, taken.answer(), null, taken.position()));
    }
}
