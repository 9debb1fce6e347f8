package ai.wafaa.command.access;

import ai.wafaa.web.Blocking;
import ai.wafaa.web.security.Session;
import ai.wafaa.web.security.TokenCutOff;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks sign-ins up in the table of credentials, for each one every few seconds. */
@Component
class StoredTokenCutOff implements TokenCutOff {
    private static final Duration FRESH = Duration.ofSeconds(3);

    private final Credentials credentials;
    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(100_000).build();

    StoredTokenCutOff(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public Mono<Boolean> stillHolds(Session session) {
        Boolean holds = known.getIfPresent(session.id());
        return holds != null
                ? Mono.just(holds)
                : Blocking.call(() -> credentials.holds(session)).doOnNext(found -> known.put(session.id(), found));
    }

    @Override
    public Mono<Void> end(Session session) {
        return Blocking.run(() -> {
            credentials.end(session);
            known.put(session.id(), false);
        });
    }
}
