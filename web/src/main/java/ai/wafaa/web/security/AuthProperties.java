package ai.wafaa.web.security;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signing in.
 *
 * @param tokenKey Base64 of at least 32 bytes with which tokens are signed, the same on all nodes. When empty, the key is read from the key file.
 * @param keyFile Holds the key when none is given; made at the first start.
 * @param tokenLifetime How long a sign-in lasts.
 */
@ConfigurationProperties("wafaa.auth")
public record AuthProperties(
        @Nullable String tokenKey,
        @DefaultValue("data/keys/token.key") Path keyFile,
        @DefaultValue("12h") Duration tokenLifetime) {}
