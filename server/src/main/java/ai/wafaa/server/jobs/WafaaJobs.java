package ai.wafaa.server.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The scheduled jobs of this process.
 *
 * @param poolSize Connections to the database for the jobs' schedule; what a job does takes others.
 * @param pollInterval How often the schedule is looked at; the library allows nothing below 5 s. What needs seconds is a timer, not a job.
 * @param workers Most jobs that run at once in this process.
 */
@ConfigurationProperties("wafaa.jobs")
public record WafaaJobs(
        @DefaultValue("3") int poolSize,
        @DefaultValue("5s") Duration pollInterval,
        @DefaultValue("4") int workers) {}
