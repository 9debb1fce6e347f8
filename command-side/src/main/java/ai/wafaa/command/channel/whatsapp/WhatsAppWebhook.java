package ai.wafaa.command.channel.whatsapp;

import ai.wafaa.command.channel.ChannelSecrets;
import ai.wafaa.command.channel.ProviderJson;
import ai.wafaa.command.channel.WebhookBody;
import ai.wafaa.command.directory.ChannelAccount;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.web.Answers;
import ai.wafaa.web.request.InRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where WhatsApp calls. Answers 200 only after everything in the body is durable; anything else makes WhatsApp deliver it again. */
@RestController
class WhatsAppWebhook {
    static final String PATH = "/webhooks/whatsapp";

    private final ChannelSecrets secrets;
    private final WebhookSignature signature;
    private final WhatsAppIntake intake;
    private final WebhookBody bodies;
    private final Clock clock;

    WhatsAppWebhook(
            ChannelSecrets secrets,
            WebhookSignature signature,
            WhatsAppIntake intake,
            WebhookBody bodies,
            Clock clock) {
        this.secrets = secrets;
        this.signature = signature;
        this.intake = intake;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** WhatsApp's check of the address, unsigned: whoever names a verify token of ours gets the challenge back. */
    @GetMapping(path = PATH, produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> verify(
            @RequestParam(name = "hub.mode", required = false) @Nullable String mode,
            @RequestParam(name = "hub.verify_token", required = false) @Nullable String token,
            @RequestParam(name = "hub.challenge", required = false) @Nullable String challenge) {
        if (!"subscribe".equals(mode) || token == null || challenge == null || !secrets.knowsVerifyToken(token))
            throw new Refusal(RefusalCode.FORBIDDEN, "The verify token is not one of ours.");
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(challenge);
    }

    /** Deliveries; {@link WhatsAppShortcut} brings them here. */
    @PostMapping(PATH)
    Mono<Void> receive(ServerWebExchange exchange) {
        String header = exchange.getRequest().getHeaders().getFirst("X-Hub-Signature-256");
        return bodies.read(exchange, body -> take(body, header))
                .doOnNext(position -> exchange.getResponse().getHeaders().set(Answers.POSITION, position.toString()))
                .then();
    }

    private Mono<Long> take(byte[] body, @Nullable String header) {
        Map<String, ChannelAccount> accounts = signature.signedFor(body, header);
        if (accounts == null) throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        Instant now = clock.instant();
        List<WhatsAppPayload.Part> parts = WhatsAppPayload.read(ProviderJson.read(body), now);
        return InRequest.future(() -> intake.take(parts, accounts, now));
    }
}
