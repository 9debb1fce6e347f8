package ai.wafaa.query.report;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reports look, and how long they are kept.
 *
 * @param templates Folder with a folder for each tenant that has templates of its own, named like the tenant; none when empty.
 * @param kept How long a report can be downloaded.
 */
@ConfigurationProperties("wafaa.reports")
public record WafaaReports(
        @Nullable Path templates, @DefaultValue("30d") Duration kept) {}
