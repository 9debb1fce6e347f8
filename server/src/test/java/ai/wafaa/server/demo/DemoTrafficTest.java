package ai.wafaa.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.wafaa.server.launch.Mode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

class DemoTrafficTest {
    private final ApplicationContextRunner server = new ApplicationContextRunner()
            .withUserConfiguration(DemoTrafficConfiguration.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withPropertyValues("local.server.port=1");

    @Test
    void a_server_for_real_use_never_has_simulated_customers() {
        with(true)
                .withInitializer(in("serve"))
                .run(context -> assertThat(context).doesNotHaveBean("demoTraffic"));
    }

    @Test
    void the_demo_has_them_unless_they_are_switched_off() {
        with(true)
                .withInitializer(in(Mode.DEMO.name().toLowerCase(Locale.ROOT)))
                .run(context -> {
                    var traffic = context.getBean(DemoTrafficTimes.class);
                    traffic.start();
                    assertThat(traffic.going()).isTrue();
                });
        with(false).withInitializer(in("demo")).run(context -> {
            var traffic = context.getBean(DemoTrafficTimes.class);
            traffic.start();
            assertThat(traffic.going()).isFalse();
        });
    }

    private ApplicationContextRunner with(boolean traffic) {
        return server.withPropertyValues("wafaa.demo.traffic=" + traffic, "wafaa.demo.pause=1h");
    }

    private static ApplicationContextInitializer<ConfigurableApplicationContext> in(String profile) {
        return context -> context.getEnvironment().setActiveProfiles(profile);
    }

    @Test
    void they_send_what_whatsapp_would_signed() throws Exception {
        List<String> signatures = new CopyOnWriteArrayList<>();
        var provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/webhooks/whatsapp", exchange -> {
            signatures.add(exchange.getRequestHeaders().getFirst("X-Hub-Signature-256"));
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        provider.start();
        String url = "http://127.0.0.1:" + provider.getAddress().getPort();
        try (var traffic = new DemoTraffic(url, Duration.ofMillis(10), Clock.systemUTC())) {
            traffic.start();
            await().until(() -> signatures.size() >= 3);
        } finally {
            provider.stop(0);
        }
        assertThat(signatures).allMatch(signature -> signature.matches("sha256=[0-9a-f]{64}"));
    }

    @Test
    void now_and_then_somebody_asks_for_a_person_and_few_people_write() {
        var customers = new DemoCustomers(new Random(1));
        var messages = Stream.generate(customers::next).limit(400).toList();
        assertThat(messages).anyMatch(m -> m.text().contains("talk to a person"));
        assertThat(messages).anyMatch(m -> m.text().contains("موظف"));
        assertThat(messages.stream().map(DemoCustomers.Message::customer).distinct())
                .hasSizeLessThanOrEqualTo(24);
    }
}
