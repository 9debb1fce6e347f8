package ai.wafaa.store.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantReaderTest {

    @Test
    void reads_what_an_instant_writes() {
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            long second = random.nextLong(-2_208_988_800L, 253_402_300_799L);
            int nanos = (int) (random.nextLong(1_000_000_000) / Math.pow(10, random.nextInt(10)));
            Instant instant = Instant.ofEpochSecond(second, nanos);
            assertThat(InstantReader.read(instant.toString())).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29T00:00:00Z", "2024-12-31T23:59:59.999999999Z", "0001-01-01T00:00:00.1Z"})
    void reads_the_ends_of_ranges(String text) {
        assertThat(InstantReader.read(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2023-02-29T00:00:00Z",
                "2024-04-31T00:00:00Z",
                "2024-13-01T00:00:00Z",
                "2024-00-01T00:00:00Z",
                "2024-01-00T00:00:00Z",
                "2024-01-01T24:00:00Z",
                "2024-01-01T00:60:00Z",
                "2024-01-01T00:00:60Z",
                "2024-01-01T00:00:00.Z",
                "2024-01-01T00:00:00.1234567890Z",
                "2024-01-01T00:00:00.12x4Z",
                "2024-01-01T00:00:00,1Z",
                "2024-01-01T00:00:00+01:00",
                "2024-01-01 00:00:00Z",
                "+12024-01-01T00:00:00Z"
            })
    void leaves_everything_else_to_the_formatter(String text) {
        assertThat(InstantReader.read(text)).isNull();
    }
}
