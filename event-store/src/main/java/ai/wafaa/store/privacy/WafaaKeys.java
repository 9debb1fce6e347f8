package ai.wafaa.store.privacy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The master key, which wraps the key of every person. Whoever loses it has lost every personal field of the log.
 *
 * @param masterKey The key itself, 32 bytes in Base64; goes before the file.
 * @param masterKeyFile The file that holds it likewise; made at the first start, readable by its owner only, never overwritten.
 */
@ConfigurationProperties("wafaa.keys")
public record WafaaKeys(
        @Nullable String masterKey,
        @DefaultValue("data/master.key") Path masterKeyFile) {

    @Override
    public String toString() {
        return "WafaaKeys[masterKeyFile=" + masterKeyFile + "]";
    }
}
