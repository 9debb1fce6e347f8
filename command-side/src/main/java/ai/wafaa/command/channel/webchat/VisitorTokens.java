package ai.wafaa.command.channel.webchat;

import ai.wafaa.store.privacy.MasterKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a visitor shows to be the same as before: who it is, encrypted and authenticated with the master key, so that it tells nobody anything and nobody can make one. */
@Component
class VisitorTokens {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LIFETIME = Duration.ofDays(30);
    private static final String BOUND_TO = "visitor token";
    private static final int LONGEST = 2_000;

    private final MasterKey master;
    private final Clock clock;

    VisitorTokens(MasterKey master, Clock clock) {
        this.master = master;
        this.clock = clock;
    }

    Visitor newVisitor(String tenantId, String channelAccountId, @Nullable String name) {
        return new Visitor(tenantId, channelAccountId, UUID.randomUUID().toString(), name, end());
    }

    /** The same visitor, for a full lifetime from now. */
    Visitor renewed(Visitor visitor, @Nullable String name) {
        return new Visitor(
                visitor.tenantId(),
                visitor.channelAccountId(),
                visitor.visitorId(),
                Objects.requireNonNullElse(name, Objects.requireNonNullElse(visitor.name(), ""))
                                .isEmpty()
                        ? null
                        : Objects.requireNonNullElse(name, visitor.name()),
                end());
    }

    private Instant end() {
        return clock.instant().plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS);
    }

    String token(Visitor visitor) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(master.seal(JSON.writeValueAsBytes(visitor), BOUND_TO));
    }

    /** Null for what is not a token of ours, or has ended. */
    @Nullable
    Visitor visitor(@Nullable String token) {
        if (token == null || token.isEmpty() || token.length() > LONGEST) return null;
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(token);
            Visitor visitor = JSON.readValue(master.open(sealed, BOUND_TO), Visitor.class);
            return visitor.expiresAt().isAfter(clock.instant()) ? visitor : null;
        } catch (IllegalArgumentException | IllegalStateException | JacksonException notOurs) {
            return null;
        }
    }
}
