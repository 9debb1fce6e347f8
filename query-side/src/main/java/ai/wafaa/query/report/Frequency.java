package ai.wafaa.query.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** How often a report is sent. A period ends with a midnight of the zone, and is sent on the day that begins with it. */
public enum Frequency {
    DAILY {
        @Override
        LocalDate beginOf(LocalDate day) {
            return day;
        }

        @Override
        LocalDate next(LocalDate begin) {
            return begin.plusDays(1);
        }
    },
    /** From Monday on. */
    WEEKLY {
        @Override
        LocalDate beginOf(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate next(LocalDate begin) {
            return begin.plusWeeks(1);
        }
    },
    MONTHLY {
        @Override
        LocalDate beginOf(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate next(LocalDate begin) {
            return begin.plusMonths(1);
        }
    };

    /** The first day of the period that a day lies in. */
    abstract LocalDate beginOf(LocalDate day);

    /** The first day of the period after the one that begins there. */
    abstract LocalDate next(LocalDate begin);

    /**
     * A period and when it falls due.
     *
     * @param due on the day after its last, at the time of sending
     */
    public record Period(Instant from, Instant to, Instant due) {}

    /** The period that falls due first after an instant. */
    Period dueAfter(Instant instant, ZoneId zone, LocalTime sendAt) {
        LocalDate begin = beginOf(instant.atZone(zone).toLocalDate().minusDays(1));
        Period period = period(begin, zone, sendAt);
        while (!period.due().isAfter(instant)) {
            begin = next(begin);
            period = period(begin, zone, sendAt);
        }
        return period;
    }

    /** The period that falls due at an instant that {@link #dueAfter} has given. */
    Period dueAt(Instant due, ZoneId zone, LocalTime sendAt) {
        return period(beginOf(due.atZone(zone).toLocalDate().minusDays(1)), zone, sendAt);
    }

    /** The last period that has ended. */
    Period lastBefore(Instant instant, ZoneId zone) {
        LocalDate current = beginOf(instant.atZone(zone).toLocalDate());
        return period(beginOf(current.minusDays(1)), zone, LocalTime.MIDNIGHT);
    }

    private Period period(LocalDate begin, ZoneId zone, LocalTime sendAt) {
        LocalDate end = next(begin);
        return new Period(
                begin.atStartOfDay(zone).toInstant(),
                end.atStartOfDay(zone).toInstant(),
                end.atTime(sendAt).atZone(zone).toInstant());
    }
}
