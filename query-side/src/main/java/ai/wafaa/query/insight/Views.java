package ai.wafaa.query.insight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the endpoints answer. A rate is a share between 0 and 1, and null where there is nothing to divide by. */
public final class Views {
    private Views() {}

    /** The range as it was understood; {@code computedAt}: everything up to this position of the log is counted. */
    public record Range(Instant from, Instant to, String tz) {}

    /**
     * The tiles of a period.
     *
     * @param assignmentInHours as {@code assignment}, but only the time in which the company was open
     */
    public record Tiles(
            long messagesIn,
            long messagesOut,
            long conversations,
            long handoffs,
            @Nullable Double handoffRate,
            long claims,
            long resolutions,
            long botResolutions,
            @Nullable Double botResolutionRate,
            Durations.View assignment,
            Durations.View firstResponse,
            Durations.View assignmentInHours,
            Durations.View firstResponseInHours,
            Csat csat) {}

    /** What customers said. */
    public record Csat(long responses, @Nullable Double average) {}

    /**
     * The tiles beside those of the period before.
     *
     * @param handoffsByReason by what asked for a person
     */
    public record Summary(
            Range range,
            Tiles current,
            Tiles previous,
            Range previousRange,
            Map<String, Long> handoffsByReason,
            Map<String, Long> resolutionsByWhom) {}

    /** Messages over time. */
    public record Messages(
            Range range,
            String interval,
            long total,
            Map<String, Long> byAuthor,
            Map<String, Long> byChannel,
            Map<String, Long> byLanguage,
            List<AgentCount> byAgent,
            List<MessagePart> series) {}

    /** An agent's share of a figure. */
    public record AgentCount(String agentId, String agentName, long count) {}

    /** A part of the series of messages. */
    public record MessagePart(
            Instant start,
            Instant end,
            long inbound,
            long outbound,
            Map<String, Long> authors,
            Map<String, Directions> channels) {}

    /** Messages of both directions. */
    public record Directions(long inbound, long outbound) {}

    /** Customers' mood. */
    public record Sentiment(Range range, long total, Map<String, Long> distribution, List<SentimentPart> series) {}

    /** A part of the series of moods. */
    public record SentimentPart(Instant start, Instant end, long total, Map<String, Long> distribution) {}

    /** What customers said of how it went. */
    public record Ratings(
            Range range,
            long responses,
            @Nullable Double average,
            Map<String, Long> distribution,
            long requests,
            @Nullable Double responseRate,
            List<AgentRating> byAgent,
            List<RatingPart> series) {}

    /** What customers said of those who held their conversations at the resolution; the bot's have no agent. */
    public record AgentRating(
            @Nullable String agentId, @Nullable String agentName, long responses, double average) {}

    /** A part of the series of ratings. */
    public record RatingPart(
            Instant start,
            Instant end,
            long responses,
            @Nullable Double average) {}

    /** How long things took. */
    public record Latency(Range range, Map<String, Durations.View> kinds, List<LatencyPart> series) {}

    /** A part of the series of durations. */
    public record LatencyPart(Instant start, Instant end, Map<String, Durations.View> kinds) {}
}
