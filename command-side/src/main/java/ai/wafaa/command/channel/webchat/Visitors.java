package ai.wafaa.command.channel.webchat;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** Who calls, by the visitor's token, and how often they may. */
@Component
class Visitors {
    private static final String BEARER = "Bearer ";
    private static final int MESSAGES_PER_MINUTE = 30;
    private static final int SESSIONS_PER_MINUTE = 60;
    private static final int TYPING_PER_MINUTE = 60;
    private static final int REMEMBERED = 50_000;

    private final VisitorTokens tokens;
    private final Cache<String, Bucket> writing = buckets();
    private final Cache<String, Bucket> typing = buckets();
    private final Cache<String, Bucket> beginning = buckets();

    Visitors(VisitorTokens tokens) {
        this.tokens = tokens;
    }

    private static Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build();
    }

    /** The visitor of a request. Answers 401 when there is none. */
    Visitor of(ServerWebExchange exchange) {
        Visitor visitor = tokens.visitor(token(exchange.getRequest().getHeaders()));
        if (visitor == null) throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        return visitor;
    }

    private static @Nullable String token(HttpHeaders headers) {
        String own = headers.getFirst("X-Visitor-Token");
        if (own != null) return own;
        String authorization = headers.getFirst(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length())
                : null;
    }

    void limitWriting(Visitor visitor) {
        limit(writing, visitor.visitorId(), MESSAGES_PER_MINUTE);
    }

    void limitTyping(Visitor visitor) {
        limit(typing, visitor.visitorId(), TYPING_PER_MINUTE);
    }

    /** Nobody fills the tables with visitors. */
    void limitBeginning(ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        limit(beginning, remote == null ? "" : remote.getHostString(), SESSIONS_PER_MINUTE);
    }

    private static void limit(Cache<String, Bucket> buckets, String key, int perMinute) {
        Bucket bucket = buckets.get(
                key,
                k -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) return;
        long seconds =
                Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
        throw new Refusal(RefusalCode.RATE_LIMITED, "Too many at once. Wait a moment.", Map.of("retry_after", seconds));
    }

    /** @throws Refusal when it is none */
    static String uuid(String text, String pointer) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException e) {
            throw new Refusal(RefusalCode.VALIDATION_FAILED, "must be a UUID", Map.of("pointer", pointer));
        }
    }
}
