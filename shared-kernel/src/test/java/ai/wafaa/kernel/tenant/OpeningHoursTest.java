package ai.wafaa.kernel.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {
    private static final ZoneId DUBAI = ZoneId.of("Asia/Dubai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** A Monday. */
    private static final String MONDAY = "2026-11-23";

    private static OpeningHours hours(ZoneId zone, OpenInterval... week) {
        return new OpeningHours(zone, List.of(week), List.of());
    }

    private static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    @Test
    void without_hours_a_company_is_always_open() {
        var always = hours(DUBAI);
        assertThat(always.isOpen(at(DUBAI, MONDAY + "T03:00"))).isTrue();
        assertThat(always.opensAfter(at(DUBAI, MONDAY + "T03:00"))).isEmpty();
    }

    @Test
    void a_day_may_have_several_intervals_by_the_clocks_of_the_zone() {
        var split = hours(DUBAI, new OpenInterval(1, "09:00", "13:00"), new OpenInterval(1, "16:00", "20:00"));
        assertThat(split.isOpen(at(DUBAI, MONDAY + "T09:00"))).isTrue();
        assertThat(split.isOpen(at(DUBAI, MONDAY + "T13:00"))).isFalse();
        assertThat(split.isOpen(at(DUBAI, MONDAY + "T19:59"))).isTrue();
        assertThat(split.isOpen(Instant.parse(MONDAY + "T05:30:00Z"))).isTrue();
        assertThat(split.opensAfter(at(DUBAI, MONDAY + "T14:00"))).contains(at(DUBAI, MONDAY + "T16:00"));
        assertThat(split.opensAfter(at(DUBAI, MONDAY + "T21:00"))).contains(at(DUBAI, "2026-11-30T09:00"));
    }

    @Test
    void an_interval_past_midnight_ends_on_the_next_day_even_across_the_week() {
        var night = hours(DUBAI, new OpenInterval(7, "22:00", "02:00"));
        assertThat(night.isOpen(at(DUBAI, "2026-11-22T23:00"))).isTrue();
        assertThat(night.isOpen(at(DUBAI, MONDAY + "T01:59"))).isTrue();
        assertThat(night.isOpen(at(DUBAI, MONDAY + "T02:00"))).isFalse();
        assertThat(night.isOpen(at(DUBAI, "2026-11-22T01:00"))).isFalse();
    }

    @Test
    void from_midnight_to_midnight_is_the_whole_day() {
        var day = hours(DUBAI, new OpenInterval(1, "00:00", "00:00"));
        assertThat(day.isOpen(at(DUBAI, MONDAY + "T00:00"))).isTrue();
        assertThat(day.isOpen(at(DUBAI, MONDAY + "T23:59:59"))).isTrue();
        assertThat(day.isOpen(at(DUBAI, "2026-11-24T00:00"))).isFalse();
    }

    @Test
    void on_a_holiday_nothing_opens_but_what_began_the_day_before_goes_on() {
        var hours = new OpeningHours(
                DUBAI,
                List.of(new OpenInterval(7, "20:00", "02:00"), new OpenInterval(1, "09:00", "17:00")),
                List.of(new Holiday(MONDAY, "A feast")));
        assertThat(hours.isOpen(at(DUBAI, MONDAY + "T10:00"))).isFalse();
        assertThat(hours.isOpen(at(DUBAI, MONDAY + "T01:00"))).isTrue();
        assertThat(hours.opensAfter(at(DUBAI, MONDAY + "T10:00"))).contains(at(DUBAI, "2026-11-29T20:00"));
    }

    @Test
    void a_night_is_an_hour_shorter_when_the_clocks_are_put_forward() {
        var night = hours(BERLIN, new OpenInterval(6, "22:00", "06:00")); // 28 March 2026, a Saturday
        assertThat(night.isOpen(Instant.parse("2026-03-28T21:00:00Z"))).isTrue();
        assertThat(night.isOpen(Instant.parse("2026-03-29T03:59:00Z"))).isTrue();
        assertThat(night.isOpen(Instant.parse("2026-03-29T04:00:00Z"))).isFalse();
    }

    @Test
    void an_opening_that_does_not_exist_is_an_hour_later() {
        var early = hours(BERLIN, new OpenInterval(7, "02:30", "08:00"));
        assertThat(early.isOpen(Instant.parse("2026-03-29T01:15:00Z"))).isFalse();
        assertThat(early.isOpen(Instant.parse("2026-03-29T01:30:00Z"))).isTrue();
    }

    @Test
    void of_two_equal_times_the_first_opens_and_the_second_closes() {
        var shift = hours(BERLIN, new OpenInterval(7, "01:00", "02:30")); // clocks are put back on 25 October 2026
        assertThat(shift.isOpen(Instant.parse("2026-10-25T00:45:00Z"))).isTrue();
        assertThat(shift.isOpen(Instant.parse("2026-10-25T01:15:00Z"))).isTrue();
        assertThat(shift.isOpen(Instant.parse("2026-10-25T01:30:00Z"))).isFalse();
        var late = hours(BERLIN, new OpenInterval(7, "02:30", "05:00"));
        assertThat(late.isOpen(Instant.parse("2026-10-25T00:30:00Z"))).isTrue();
    }

    @Test
    void only_open_time_counts_between_two_instants() {
        var hours = new OpeningHours(
                DUBAI,
                List.of(
                        new OpenInterval(7, "09:00", "17:00"),
                        new OpenInterval(1, "09:00", "17:00"),
                        new OpenInterval(2, "09:00", "13:00"),
                        new OpenInterval(2, "12:00", "17:00")),
                List.of(new Holiday(MONDAY, "A feast")));
        Instant sundayAt16 = at(DUBAI, "2026-11-22T16:00");
        assertThat(hours.openBetween(sundayAt16, at(DUBAI, "2026-11-22T16:20"))).isEqualTo(Duration.ofMinutes(20));
        assertThat(hours.openBetween(sundayAt16, at(DUBAI, MONDAY + "T12:00"))).isEqualTo(Duration.ofHours(1));
        assertThat(hours.openBetween(sundayAt16, at(DUBAI, "2026-11-24T14:00"))).isEqualTo(Duration.ofHours(6));
        assertThat(hours.openBetween(at(DUBAI, "2026-11-22T18:00"), at(DUBAI, MONDAY + "T23:00")))
                .isZero();
        assertThat(hours.openBetween(sundayAt16, sundayAt16)).isZero();
        assertThat(hours(DUBAI).openBetween(sundayAt16, at(DUBAI, MONDAY + "T16:00")))
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void open_time_is_real_time_where_clocks_change() {
        var night = hours(BERLIN, new OpenInterval(6, "22:00", "06:00"));
        assertThat(night.openBetween(Instant.parse("2026-03-28T12:00:00Z"), Instant.parse("2026-03-29T12:00:00Z")))
                .isEqualTo(Duration.ofHours(7));
    }
}
