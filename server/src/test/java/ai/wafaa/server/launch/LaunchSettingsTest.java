package ai.wafaa.server.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchSettingsTest {
    @Test
    void an_empty_environment_means_embedded_services_on_this_machine_only() {
        assertThat(LaunchSettings.of(Mode.SERVE, Map.of()))
                .isEqualTo(new LaunchSettings(Mode.SERVE, 8080, "127.0.0.1", Path.of("data"), null, null));
    }

    @Test
    void a_blank_url_counts_as_none() {
        var settings = LaunchSettings.of(Mode.SERVE, Map.of("WAFAA_DATABASE_URL", " ", "WAFAA_REDIS_URL", ""));
        assertThat(settings.databaseUrl()).isNull();
        assertThat(settings.redisUrl()).isNull();
    }

    @Test
    void the_demo_listens_on_this_machine_only_whatever_is_asked() {
        var environment = Map.of("WAFAA_BIND", "0.0.0.0");
        assertThat(LaunchSettings.of(Mode.DEMO, environment).bind()).isEqualTo("127.0.0.1");
        assertThat(LaunchSettings.of(Mode.SERVE, environment).bind()).isEqualTo("0.0.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "-1", "65536", "80 80"})
    void a_port_that_is_none_is_refused_by_name(String port) {
        assertThatThrownBy(() -> LaunchSettings.of(Mode.SERVE, Map.of("WAFAA_PORT", port)))
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContaining("WAFAA_PORT");
    }

    @Test
    void both_drivers_go_to_the_same_database_in_the_same_way() {
        assertThat(Services.r2dbc("jdbc:postgresql://db:5432/wafaa?sslmode=require"))
                .isEqualTo("r2dbc:postgresql://db:5432/wafaa?sslMode=require");
    }
}
