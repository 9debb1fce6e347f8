package ai.wafaa.query.insight;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.insight.Slots;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question about figures: whose, of when, and of which part. */
public record Question(
        UUID tenantId,
        Instant from,
        Instant to,
        ZoneId zone,
        @Nullable String channel,
        @Nullable UUID agentId,
        @Nullable String language) {
    private static final int QUARTER = 900;
    private static final Duration LONGEST = Duration.ofDays(800);

    /**
     * @param tenantZone for who names none
     * @throws Refusal {@code validation-failed} when the range is empty or too long, or there is no such zone
     */
    static Question of(Asked asked, UUID tenantId, String tenantZone, Instant now) {
        ZoneId zone = zone(asked.tz() == null || asked.tz().isBlank() ? tenantZone : asked.tz());
        Instant to = Objects.requireNonNullElseGet(asked.to(), () -> nextQuarter(now))
                .truncatedTo(ChronoUnit.MICROS);
        Instant from = asked.from() == null
                ? ZonedDateTime.ofInstant(to, zone).minusDays(7).toInstant()
                : asked.from().truncatedTo(ChronoUnit.MICROS);
        if (!from.isBefore(to)) throw Refusal.invalid("to", "must be after from");
        if (Duration.between(from, to).compareTo(LONGEST) > 0)
            throw Refusal.invalid("from", "must be at most " + LONGEST.toDays() + " days before to");
        return new Question(
                tenantId, from, to, zone, blankToNull(asked.channel()), asked.agentId(), blankToNull(asked.language()));
    }

    /** The same question of the period before: as many days where the range is whole days of its zone, else as long. */
    public Question before() {
        ZonedDateTime start = from.atZone(zone);
        ZonedDateTime end = to.atZone(zone);
        boolean days =
                start.toLocalTime().toSecondOfDay() == 0 && end.toLocalTime().toSecondOfDay() == 0;
        Instant earlier = days
                ? start.minusDays(ChronoUnit.DAYS.between(start.toLocalDate(), end.toLocalDate()))
                        .toInstant()
                : from.minus(Duration.between(from, to));
        return new Question(tenantId, earlier, from, zone, channel, agentId, language);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw Refusal.invalid("tz", "must be an IANA zone like Asia/Riyadh");
        }
    }

    private static Instant nextQuarter(Instant now) {
        return Slots.start(Slots.of(now, QUARTER) + 1, QUARTER);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
