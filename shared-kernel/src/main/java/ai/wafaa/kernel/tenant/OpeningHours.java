package ai.wafaa.kernel.tenant;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a company is open, by the clocks of its zone. Where the clocks are put forward, a time that does not exist is the one an hour later; where they are put
 * back, an interval begins at the first of two equal times and ends at the second.
 */
public final class OpeningHours {
    private static final int DAYS_AHEAD = 60;

    private final ZoneId zone;
    private final List<OpenInterval> week;
    private final Set<LocalDate> holidays;

    /** @param week empty for always open */
    public OpeningHours(ZoneId zone, List<OpenInterval> week, List<Holiday> holidays) {
        this.zone = zone;
        this.week = List.copyOf(week);
        this.holidays = holidays.stream().map(h -> LocalDate.parse(h.date())).collect(Collectors.toUnmodifiableSet());
    }

    public ZoneId zone() {
        return zone;
    }

    public boolean isOpen(Instant at) {
        if (week.isEmpty()) return true;
        LocalDate today = LocalDate.ofInstant(at, zone);
        return Stream.of(today.minusDays(1), today).flatMap(this::spans).anyMatch(span -> span.contains(at));
    }

    /** When it opens next; empty while it is open, and when it does not within two months. */
    public Optional<Instant> opensAfter(Instant at) {
        if (isOpen(at)) return Optional.empty();
        LocalDate today = LocalDate.ofInstant(at, zone);
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .flatMap(this::spans)
                .map(Span::from)
                .filter(from -> from.isAfter(at))
                .min(Comparator.naturalOrder());
    }

    /** How much of the time from one instant to another it is open; nothing when the second is not later. */
    public Duration openBetween(Instant from, Instant to) {
        if (!from.isBefore(to)) return Duration.ZERO;
        if (week.isEmpty()) return Duration.between(from, to);
        Duration open = Duration.ZERO;
        Instant counted = from;
        for (Span span : spansTouching(from, to)) {
            Instant begin = span.from().isAfter(counted) ? span.from() : counted;
            Instant end = span.to().isBefore(to) ? span.to() : to;
            if (!begin.isBefore(end)) continue;
            open = open.plus(Duration.between(begin, end));
            counted = end; // intervals may overlap; no moment counts twice
        }
        return open;
    }

    private List<Span> spansTouching(Instant from, Instant to) {
        return LocalDate.ofInstant(from, zone)
                .minusDays(1)
                .datesUntil(LocalDate.ofInstant(to, zone).plusDays(1))
                .flatMap(this::spans)
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }

    private record Span(Instant from, Instant to) {
        boolean contains(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /** What begins on that day. */
    private Stream<Span> spans(LocalDate date) {
        if (holidays.contains(date)) return Stream.empty();
        return week.stream()
                .filter(interval -> DayOfWeek.of(interval.day()) == date.getDayOfWeek())
                .map(interval -> span(date, LocalTime.parse(interval.from()), LocalTime.parse(interval.to())));
    }

    private Span span(LocalDate date, LocalTime from, LocalTime to) {
        LocalDate lastDay = to.isAfter(from) ? date : date.plusDays(1);
        return new Span(
                ZonedDateTime.of(date, from, zone).withEarlierOffsetAtOverlap().toInstant(),
                ZonedDateTime.of(lastDay, to, zone).withLaterOffsetAtOverlap().toInstant());
    }
}
