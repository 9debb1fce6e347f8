package ai.wafaa.kernel.tenant;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A company uses the system from now on.
 *
 * @param slug its short name in addresses: lower-case letters, digits and hyphens
 * @param zone an IANA zone
 * @param language {@code en} or {@code ar}
 */
@Revision("1")
public record TenantCreated(String tenantId, String slug, String name, String zone, String language, Instant at)
        implements TenantEvent {}
