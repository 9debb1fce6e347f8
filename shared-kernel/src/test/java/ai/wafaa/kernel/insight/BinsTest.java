package ai.wafaa.kernel.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinsTest {
    @Test
    void the_longest_duration_has_the_last_bin() {
        assertThat(Bins.of(Long.MAX_VALUE)).isEqualTo(Bins.COUNT - 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 7, 999, 86_400_000, Long.MAX_VALUE / 3})
    void a_duration_lies_between_the_start_of_its_bin_and_that_of_the_next(long millis) {
        int bin = Bins.of(millis);

        assertThat(bin).isPositive();
        assertThat((double) millis).isGreaterThanOrEqualTo(Bins.start(bin)).isLessThan(Bins.start(bin + 1));
    }
}
