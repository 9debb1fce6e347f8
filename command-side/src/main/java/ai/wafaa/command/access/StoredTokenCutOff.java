package ai.wafaa.command.access;

import ai.wafaa.web.Blocking;
import ai.wafaa.web.security.Session;
import ai.wafaa.web.security.TokenCutOff;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Looks sign-ins up in the table of credentials, for each one every few seconds. While the database is away nobody can end a sign-in either, so one that held
 * when it was last asked for still holds: who is signed in can see what is wrong.
 */
@Component
class StoredTokenCutOff implements TokenCutOff {
    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final Duration WITHOUT_DATABASE = Duration.ofMinutes(10);

    private final Credentials credentials;
    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(100_000).build();
    private final Cache<String, Boolean> lastFound = Caffeine.newBuilder()
            .expireAfterWrite(WITHOUT_DATABASE)
            .maximumSize(100_000)
            .build();

    StoredTokenCutOff(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public Mono<Boolean> stillHolds(Session session) {
        Boolean holds = known.getIfPresent(session.id());
        return holds != null
                ? Mono.just(holds)
                : Blocking.call(() -> credentials.holds(session))
                        .doOnNext(found -> remember(session, found))
                        .onErrorResume(DataAccessException.class, away -> lastFound(session, away));
    }

    private Mono<Boolean> lastFound(Session session, DataAccessException away) {
        Boolean holds = lastFound.getIfPresent(session.id());
        return holds == null ? Mono.error(away) : Mono.just(holds);
    }

    private void remember(Session session, boolean holds) {
        known.put(session.id(), holds);
        lastFound.put(session.id(), holds);
    }

    @Override
    public Mono<Void> end(Session session) {
        return Blocking.run(() -> {
            credentials.end(session);
            remember(session, false);
        });
    }
}
