package ai.wafaa.query.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntervalTest {
    private static final Instant BEGIN = Instant.parse("2010-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");

    @ParameterizedTest
    @EnumSource
    void parts_go_forward_over_every_change_of_every_clock(Interval interval) {
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            for (var change = zone.getRules().nextTransition(BEGIN);
                    change != null && change.getInstant().isBefore(END);
                    change = zone.getRules().nextTransition(change.getInstant())) {
                parts_go_forward(interval, change, zone);
            }
        }
    }

    private static void parts_go_forward(Interval interval, ZoneOffsetTransition change, ZoneId zone) {
        Instant end = change.getInstant().plus(Duration.ofHours(30));
        for (Instant part = change.getInstant().minus(Duration.ofMinutes(30 * 60 + 17)); part.isBefore(end); ) {
            Instant next = interval.next(part, zone);
            assertThat(next).as("%s after %s in %s", interval, part, zone).isAfter(part);
            part = next;
        }
    }

    @Test
    void an_hour_of_half_an_hour_comes_where_clocks_change_by_half_an_hour() {
        var starts = Interval.HOUR.starts(
                Instant.parse("2026-04-04T14:15:00Z"),
                Instant.parse("2026-04-04T17:00:00Z"),
                ZoneId.of("Australia/Lord_Howe"));
        assertThat(starts)
                .isEqualTo(List.of(
                        Instant.parse("2026-04-04T14:15:00Z"), // 01:15, eleven hours ahead
                        Instant.parse("2026-04-04T15:00:00Z"), // 02:00, which becomes 01:30
                        Instant.parse("2026-04-04T15:30:00Z"), // 02:00 again
                        Instant.parse("2026-04-04T16:30:00Z")));
    }
}
