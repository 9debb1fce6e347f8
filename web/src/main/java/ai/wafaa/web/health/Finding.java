package ai.wafaa.web.health;

import org.jspecify.annotations.Nullable;

/**
 * How one component is.
 *
 * @param detail for people; names no customer and no secret
 * @param lagEvents how many events of the log it has still to handle; null when it follows none
 * @param lagSeconds how long ago the first of these was recorded; null when it follows none, or that cannot be told
 */
public record Finding(
        String name,
        HealthStatus status,
        @Nullable String detail,
        @Nullable Long lagEvents,
        @Nullable Double lagSeconds) {

    public static Finding up(String name, @Nullable String detail) {
        return new Finding(name, HealthStatus.UP, detail, null, null);
    }

    public static Finding degraded(String name, String detail) {
        return new Finding(name, HealthStatus.DEGRADED, detail, null, null);
    }
}
