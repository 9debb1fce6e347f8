package ai.wafaa.web.security;

import reactor.core.publisher.Mono;

/** Ends sign-ins before they expire: after a sign-out, or when a user was disabled or has another role or password. */
public interface TokenCutOff {

    /** Whether the sign-in still holds. May lag behind other nodes by a few seconds. */
    Mono<Boolean> stillHolds(Session session);

    /** Ends this one sign-in. */
    Mono<Void> end(Session session);
}
