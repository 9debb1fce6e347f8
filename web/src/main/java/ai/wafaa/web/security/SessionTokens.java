package ai.wafaa.web.security;

import ai.wafaa.kernel.agent.Role;
import ai.wafaa.web.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sign-ins as signed tokens: one algorithm, one issuer, one audience, one type, all of them checked. */
@Component
public class SessionTokens {
    private static final String ISSUER = "wafaa";
    private static final String AUDIENCE = "wafaa-api";
    private static final String TYPE = "at+jwt";

    private final JwtEncoder encoder;
    private final NimbusReactiveJwtDecoder decoder;
    private final Duration lifetime;
    private final Clock clock;

    SessionTokens(AuthProperties properties, Clock clock) {
        var key = TokenKey.of(properties);
        this.clock = clock;
        this.lifetime = properties.tokenLifetime();
        this.encoder = NimbusJwtEncoder.withSecretKey(key)
                .algorithm(MacAlgorithm.HS256)
                .build();
        this.decoder = NimbusReactiveJwtDecoder.withSecretKey(key)
                .macAlgorithm(MacAlgorithm.HS256)
                .validateType(false)
                .build();
        var timestamps = new JwtTimestampValidator(Duration.ofSeconds(1));
        timestamps.setClock(clock);
        timestamps.setAllowEmptyExpiryClaim(false);
        // The ready-made conversions take every issuer for an address first, and fail at ours.
        decoder.setClaimSetConverter(SessionTokens::withInstants);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                timestamps,
                new JwtIssuerValidator(ISSUER),
                new JwtAudienceValidator(AUDIENCE),
                new JwtTypeValidator(TYPE))));
    }

    private static Map<String, Object> withInstants(Map<String, Object> claims) {
        Map<String, Object> converted = new HashMap<>(claims);
        converted.replaceAll((name, value) -> value instanceof Date date ? date.toInstant() : value);
        return converted;
    }

    /** A sign-in that begins now. */
    public Session begin(Caller caller, int generation) {
        Instant end = Instant.ofEpochSecond(clock.instant().plus(lifetime).getEpochSecond());
        return new Session(UUID.randomUUID().toString(), caller, generation, end);
    }

    public Duration lifetime() {
        return lifetime;
    }

    /** The sign-in as its user carries it. */
    public String token(Session session) {
        Caller caller = session.caller();
        var claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .audience(List.of(AUDIENCE))
                .id(session.id())
                .subject(caller.userId())
                .issuedAt(clock.instant())
                .expiresAt(session.expiresAt())
                .claim("tenant", caller.tenantId())
                .claim("role", caller.role().name().toLowerCase(Locale.ROOT))
                .claim("email", caller.email())
                .claim("name", caller.fullName())
                .claim("generation", session.generation())
                .build();
        var header = JwsHeader.with(MacAlgorithm.HS256).type(TYPE).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    /** Fails with an {@link AuthenticationException} when the token is not one of ours, or has expired. */
    Mono<Session> session(String token) {
        return decoder.decode(token)
                .map(SessionTokens::session)
                .onErrorMap(
                        e -> e instanceof JwtException
                                || e instanceof IllegalArgumentException
                                || e instanceof NullPointerException,
                        e -> new BadCredentialsException("not a valid token", e));
    }

    private static Session session(Jwt jwt) {
        var caller = new Caller(
                claim(jwt, "sub"),
                claim(jwt, "tenant"),
                Role.valueOf(claim(jwt, "role").toUpperCase(Locale.ROOT)),
                claim(jwt, "email"),
                claim(jwt, "name"));
        Number generation = Objects.requireNonNull(jwt.getClaim("generation"));
        return new Session(
                claim(jwt, "jti"), caller, generation.intValue(), Objects.requireNonNull(jwt.getExpiresAt()));
    }

    private static String claim(Jwt jwt, String name) {
        return Objects.requireNonNull(jwt.getClaimAsString(name));
    }
}
