package ai.wafaa.command.tenant;

import ai.wafaa.kernel.tenant.Feature;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this installation has at all; tenants may switch off more.
 *
 * @param humanHandoff people take over from the bot
 * @param sentimentAnalysis it is told how each message feels
 * @param scheduledReports reports are sent by schedule
 * @param responseCache answers are kept and given again
 */
@ConfigurationProperties("wafaa.features")
record FeatureProperties(
        @DefaultValue("true") boolean humanHandoff,
        @DefaultValue("true") boolean sentimentAnalysis,
        @DefaultValue("true") boolean scheduledReports,
        @DefaultValue("true") boolean responseCache) {

    boolean has(Feature feature) {
        return switch (feature) {
            case HUMAN_HANDOFF -> humanHandoff;
            case SENTIMENT_ANALYSIS -> sentimentAnalysis;
            case SCHEDULED_REPORTS -> scheduledReports;
            case RESPONSE_CACHE -> responseCache;
        };
    }
}
