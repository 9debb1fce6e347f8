package ai.wafaa.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * However often and wherever a client's connection breaks, {@code Last-Event-ID} gives it what one that stayed was told: nothing missing, nothing twice,
 * in the same order.
 */
class StreamResumeTest {
    private static final String PHONE = "100000000000002";
    private static final int MESSAGES = 120;
    private static final int MOST_EVENTS_BEFORE_A_CUT = 12;

    private final Api nobody = Api.nobody(TestServer.demo().url());
    private final Api supervisor = nobody.signIn("acme", "supervisor@acme.example");
    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Test
    void a_client_that_is_cut_off_at_random_hears_what_one_that_stayed_hears() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var talking = new AtomicBoolean(true);
        try (var stayed = new Client(null)) {
            await().until(() -> stayed.lastId() != null);
            String start = stayed.lastId();
            Thread customers = Thread.ofVirtual().start(() -> {
                talk(random.nextLong());
                talking.set(false);
            });
            List<String> heard = new ArrayList<>();
            String last = start;
            int cuts = 0;
            while (talking.get() || !heard.containsAll(stayed.ids())) {
                try (var client = new Client(last)) {
                    int enough = random.nextInt(MOST_EVENTS_BEFORE_A_CUT);
                    long waitMillis = random.nextInt(400);
                    await().pollInterval(Duration.ofMillis(5))
                            .until(() -> client.ids().size() > enough || client.age() > waitMillis);
                    // Cut in the middle of whatever is on its way: only whole events count.
                    client.close();
                    heard.addAll(client.ids());
                    last = client.lastId() == null ? last : client.lastId();
                    cuts++;
                }
            }
            customers.join();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(stayed.texts()).containsAll(sent));
            try (var client = new Client(last)) {
                String newest = Objects.requireNonNull(stayed.lastId());
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> heardAll(heard, client.ids(), stayed.ids()) || newest.equals(client.lastId()));
                heard.addAll(client.ids());
            }
            assertThat(new HashSet<>(heard)).as("nothing twice, seed %d", seed).hasSize(heard.size());
            assertThat(heard).as("seed %d, %d cuts", seed, cuts).isEqualTo(stayed.ids());
            assertThat(cuts).isGreaterThan(5);
        }
    }

    @Test
    void a_position_of_another_feed_begins_anew() {
        try (var client = new Client("deadbeef-7")) {
            await().until(() -> client.types().contains("reset"));
        }
    }

    private static boolean heardAll(List<String> before, List<String> now, List<String> all) {
        return before.size() + now.size() >= all.size();
    }

    private void talk(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < MESSAGES; i++) {
            String text = "resume " + i + " of " + seed;
            String customer = "97155" + (1_000_000 + random.nextInt(15));
            assertThat(nobody.whatsApp(PHONE, customer, "wamid.resume-" + seed + "-" + i, text)
                            .status())
                    .isEqualTo(200);
            sent.add(text);
        }
    }

    /** One connection to the stream: what came over it as whole events. */
    private final class Client implements AutoCloseable {
        private final HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final List<String> ids = new CopyOnWriteArrayList<>();
        private final List<String> types = new CopyOnWriteArrayList<>();
        private final List<String> data = new CopyOnWriteArrayList<>();
        private final long begun = System.nanoTime();
        private final Thread reader;
        private volatile @Nullable String lastId;

        Client(@Nullable String lastEventId) {
            var request = supervisor.request("/api/v1/stream").timeout(Duration.ofMinutes(2));
            if (lastEventId != null) request.header("Last-Event-ID", lastEventId);
            reader = Thread.ofVirtual().start(() -> {
                try (var lines = new BufferedReader(new InputStreamReader(
                        http.send(request.build(), BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
                    read(lines);
                } catch (IOException | UncheckedIOException cut) {
                    // what this test is about
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        private void read(BufferedReader lines) throws IOException {
            String id = null;
            String type = null;
            String body = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) id = line.substring(3).strip();
                if (line.startsWith("event:")) type = line.substring(6).strip();
                if (line.startsWith("data:")) body = line.substring(5).strip();
                if (line.isEmpty()) {
                    if (id != null) lastId = id;
                    if (id != null && type != null && !type.equals("reset")) ids.add(id);
                    if (type != null) types.add(type);
                    if (body != null) data.add(body);
                    id = null;
                    type = null;
                    body = null;
                }
            }
        }

        List<String> ids() {
            return ids;
        }

        List<String> types() {
            return types;
        }

        /** What customers wrote, as it was told. */
        List<String> texts() {
            return data.stream()
                    .filter(d -> d.contains("\"text\":\"resume "))
                    .map(d -> d.replaceFirst(".*\"text\":\"(resume [^\"]*)\".*", "$1"))
                    .toList();
        }

        @Nullable
        String lastId() {
            return lastId;
        }

        long age() {
            return Duration.ofNanos(System.nanoTime() - begun).toMillis();
        }

        @Override
        public void close() {
            http.shutdownNow();
            try {
                reader.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
