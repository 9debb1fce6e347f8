package ai.wafaa.web.health;

/** How something is; better first. */
public enum HealthStatus {
    /** Works. */
    UP,
    /** Works, but slower, later or with less than it should. */
    DEGRADED,
    /** Does not work. */
    DOWN
}
