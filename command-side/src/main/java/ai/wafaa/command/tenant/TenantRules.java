package ai.wafaa.command.tenant;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.tenant.CreateTenant;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;

/** What a tenant may be called. */
final class TenantRules {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");
    private static final Set<String> LANGUAGES = Set.of("en", "ar");
    private static final int LONGEST_NAME = 200;

    private TenantRules() {}

    static void verify(CreateTenant command) {
        require(
                SLUG.matcher(command.slug()).matches(),
                "slug",
                "must be 1 to 40 lower-case letters, digits and inner hyphens");
        require(
                !command.name().isBlank() && command.name().length() <= LONGEST_NAME,
                "name",
                "must have 1 to " + LONGEST_NAME + " characters");
        require(ZoneId.getAvailableZoneIds().contains(command.zone()), "zone", "must be an IANA zone like Asia/Dubai");
        require(LANGUAGES.contains(command.language()), "language", "must be en or ar");
    }

    private static void require(boolean holds, String field, String otherwise) {
        if (!holds) {
            throw Refusal.invalid(field, otherwise);
        }
    }
}
