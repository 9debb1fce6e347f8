package ai.wafaa.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FrequencyTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    @Test
    void a_day_is_sent_in_the_morning_after_it() {
        var period = Frequency.DAILY.dueAfter(Instant.parse("2026-11-22T10:00:00Z"), RIYADH, EIGHT);
        assertThat(period.from()).isEqualTo("2026-11-21T21:00:00Z");
        assertThat(period.to()).isEqualTo("2026-11-22T21:00:00Z");
        assertThat(period.due()).isEqualTo("2026-11-23T05:00:00Z");
    }

    @Test
    void what_falls_due_this_morning_is_not_past_before_the_morning() {
        var period = Frequency.DAILY.dueAfter(Instant.parse("2026-11-22T04:59:59Z"), RIYADH, EIGHT);
        assertThat(period.due()).isEqualTo("2026-11-22T05:00:00Z");
    }

    @Test
    void a_week_is_monday_to_sunday_and_a_month_ends_with_its_last_day() {
        var week = Frequency.WEEKLY.dueAfter(Instant.parse("2026-11-18T10:00:00Z"), RIYADH, EIGHT);
        assertThat(week.from()).isEqualTo("2026-11-15T21:00:00Z");
        assertThat(week.due()).isEqualTo("2026-11-23T05:00:00Z");
        var month = Frequency.MONTHLY.dueAfter(Instant.parse("2026-01-31T23:00:00Z"), LONDON, EIGHT);
        assertThat(month.from()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(month.to()).isEqualTo("2026-02-01T00:00:00Z");
    }

    @Test
    void periods_follow_each_other_without_gap_over_both_changes_of_the_clock() {
        for (Frequency frequency : Frequency.values()) {
            var period = frequency.dueAfter(Instant.parse("2026-01-15T00:00:00Z"), LONDON, EIGHT);
            for (int i = 0; i < 400; i++) {
                assertThat(frequency.dueAt(period.due(), LONDON, EIGHT)).isEqualTo(period);
                var next = frequency.dueAfter(period.due(), LONDON, EIGHT);
                assertThat(next.from()).isEqualTo(period.to());
                assertThat(next.due().atZone(LONDON).toLocalTime()).isEqualTo(EIGHT);
                period = next;
            }
        }
    }
}
