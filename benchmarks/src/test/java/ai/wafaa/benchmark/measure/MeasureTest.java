package ai.wafaa.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MeasureTest {
    @Test
    void percentiles_are_in_milliseconds() {
        Latencies latencies = new Latencies();
        for (int i = 1; i <= 1_000; i++) {
            latencies.record("ack", 0, i * 1_000_000L);
        }
        Latencies.Summary summary = latencies.summary("ack");
        assertThat(summary.count()).isEqualTo(1_000);
        assertThat(summary.p50()).isCloseTo(500, within(1.0));
        assertThat(summary.p95()).isCloseTo(950, within(1.0));
        assertThat(summary.p99()).isCloseTo(990, within(1.0));
        assertThat(summary.max()).isCloseTo(1_000, within(1.0));
    }

    @Test
    void what_was_measured_before_a_reset_does_not_count() {
        Latencies latencies = new Latencies();
        latencies.record("ack", 0, 1_000_000);
        latencies.reset();
        assertThat(latencies.summaries()).isEmpty();
        assertThat(latencies.summary("never measured").count()).isZero();
    }

    @Test
    void an_event_before_its_cause_counts_as_no_delay() {
        Latencies latencies = new Latencies();
        latencies.record("stream", 2_000_000, 1_000_000);
        assertThat(latencies.summary("stream").max()).isZero();
    }

    @Test
    void a_processors_lag_is_read_from_the_metrics_page() {
        PrometheusPage page = new PrometheusPage("""
                # TYPE wafaa_processor_lag gauge
                wafaa_processor_lag{processor="queue",role="a\\"}b"} 12.0
                wafaa_processor_lag{node="1",processor="messages"} 0.0 1700000000
                wafaa_processor_lag_max{processor="queue"} 99
                other{processor="queue"} 5
                """);
        assertThat(page.byLabel("wafaa_processor_lag", "processor")).isEqualTo(Map.of("queue", 12.0, "messages", 0.0));
    }

    @Test
    void a_report_is_kept_as_json_and_fails_with_any_check(@TempDir Path folder) throws Exception {
        Latencies latencies = new Latencies();
        latencies.record("ack", 0, 5_000_000);
        Report report = new Report("load")
                .put("throughput", "messages_per_second", 166.5)
                .putAll("latency", latencies.summaries())
                .check("nothing lost", true, "0 found")
                .check("nothing doubled", false, "1 found");

        JsonNode json = JsonMapper.shared().readTree(Files.readString(report.write(folder)));

        assertThat(report.passed()).isFalse();
        assertThat(json.path("passed").asBoolean()).isFalse();
        assertThat(json.at("/throughput/messages_per_second").asDouble()).isEqualTo(166.5);
        assertThat(json.at("/latency/ack/p95").asDouble()).isCloseTo(5, within(0.1));
        assertThat(json.at("/checks/1/name").asString()).isEqualTo("nothing doubled");
        assertThat(report.table()).contains("FAIL nothing doubled").contains("P95");
    }
}
