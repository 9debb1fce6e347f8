package ai.wafaa.query.insight;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** How a range is divided into a series. The parts follow each other without gap, so that they add up to the whole; the first and the last may be cut off. */
public enum Interval {
    /** Hours that begin at full hours of the zone; each lasts an hour, also when clocks change. */
    HOUR {
        @Override
        Instant next(Instant start, ZoneId zone) {
            var local = start.atZone(zone);
            Instant hour = local.truncatedTo(ChronoUnit.HOURS).toInstant();
            return (hour.isAfter(start) ? start : hour).plus(Duration.ofHours(1));
        }
    },
    /** Days of the zone, of 23 or 25 hours when clocks change. */
    DAY {
        @Override
        Instant next(Instant start, ZoneId zone) {
            return midnight(start.atZone(zone).plusDays(1), zone);
        }
    },
    /** Weeks of the zone, from Monday on. */
    WEEK {
        @Override
        Instant next(Instant start, ZoneId zone) {
            return midnight(start.atZone(zone).with(TemporalAdjusters.next(DayOfWeek.MONDAY)), zone);
        }
    };

    /** When the part that {@code start} lies in ends. */
    abstract Instant next(Instant start, ZoneId zone);

    private static Instant midnight(ZonedDateTime day, ZoneId zone) {
        return day.toLocalDate().atStartOfDay(zone).toInstant();
    }

    /** Where the parts begin; the first begins with the range. */
    public List<Instant> starts(Instant from, Instant to, ZoneId zone) {
        List<Instant> starts = new ArrayList<>();
        for (Instant start = from; start.isBefore(to); start = next(start, zone)) starts.add(start);
        return starts;
    }
}
