package ai.wafaa.command.channel.setup;

import ai.wafaa.command.channel.ChannelSecret;
import ai.wafaa.command.channel.Signatures;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Calls this server's own webhooks as a provider would, with the account's secret and nothing to record. Blocks. */
@Component
class SelfTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String EMPTY_WHATSAPP = "{\"object\":\"whatsapp_business_account\",\"entry\":[]}";
    private static final int UNPROCESSABLE = 422;
    private static final String EMPTY = "{\"messages\":[]}";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** Whether WhatsApp's check of the address would get its challenge back. */
    boolean answersTheChallenge(URI here, String verifyToken) {
        String challenge = UUID.randomUUID().toString();
        URI check = here.resolve("/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=" + challenge
                + "&hub.verify_token=" + java.net.URLEncoder.encode(verifyToken, StandardCharsets.UTF_8));
        try {
            var answer = http.send(request(check).GET().build(), BodyHandlers.ofString());
            return answer.statusCode() == 200 && challenge.equals(answer.body());
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether what is rightly signed is read. The generic channel then says that it holds no message, which is an answer too. */
    boolean takesSigned(URI webhook, boolean whatsApp, ChannelSecret secret) {
        String body = whatsApp ? EMPTY_WHATSAPP : EMPTY;
        String signature = Signatures.of(body.getBytes(StandardCharsets.UTF_8), secret.appSecret());
        int status = post(webhook, whatsApp, body, signature);
        return (status >= 200 && status < 300) || status == UNPROCESSABLE;
    }

    boolean refusesUnsigned(URI webhook, boolean whatsApp) {
        return post(webhook, whatsApp, whatsApp ? EMPTY_WHATSAPP : EMPTY, "sha256=none") == 401;
    }

    private int post(URI webhook, boolean whatsApp, String body, String signature) {
        var request = request(webhook)
                .header("Content-Type", "application/json")
                .header(whatsApp ? "X-Hub-Signature-256" : "X-Wafaa-Signature-256", signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE);
    }
}
