package ai.wafaa.query.insight;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What every question about figures may say.
 *
 * @param from of the half-open range; a week before {@code to} when not said
 * @param to the end of the present quarter of an hour when not said
 * @param tz IANA zone in which days begin; the tenant's when not said
 * @param channel only what happened on channels of this sort
 * @param agentId only what is this agent's
 * @param language only {@code en} or {@code ar}, by script
 */
public record Asked(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String tz,
        @Nullable String channel,

        @Parameter(name = "agent_id") @BindParam("agent_id") @Nullable
        UUID agentId,

        @Nullable String language) {}
