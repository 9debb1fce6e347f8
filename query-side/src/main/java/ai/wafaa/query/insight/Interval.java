package ai.wafaa.query.insight;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** How a range is divided into a series. The parts follow each other without gap, so that they add up to the whole; the first and the last may be cut off. */
public enum Interval {
    /** Hours that begin at full hours of the zone; where clocks change by half an hour, a part of half an hour comes before the next full one. */
    HOUR {
        @Override
        Instant next(Instant start, ZoneId zone) {
            long ahead = zone.getRules().getOffset(start).getTotalSeconds();
            long hour = Math.floorDiv(start.getEpochSecond() + ahead, SECONDS_PER_HOUR);
            return Instant.ofEpochSecond((hour + 1) * SECONDS_PER_HOUR - ahead);
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

    private static final int SECONDS_PER_HOUR = 3600;

    /** When the part that {@code start} lies in ends; always later than it. */
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
