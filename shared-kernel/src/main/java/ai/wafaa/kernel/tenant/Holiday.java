package ai.wafaa.kernel.tenant;

import org.jspecify.annotations.Nullable;

/**
 * A day on which a tenant is closed.
 *
 * @param date {@code yyyy-MM-dd}
 */
public record Holiday(String date, @Nullable String name) {}
