package ai.wafaa.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The HTTP interface.
 *
 * @param accessLog One log line per answered request.
 * @param metricsOpen Whether {@code /metrics} answers everybody; otherwise only this machine.
 */
@ConfigurationProperties("wafaa.web")
public record WebProperties(
        @DefaultValue("true") boolean accessLog,
        @DefaultValue("false") boolean metricsOpen) {}
