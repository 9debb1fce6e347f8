package ai.wafaa.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.wafaa.server.ServerApplication;
import ai.wafaa.server.launch.LaunchSettings;
import ai.wafaa.server.launch.Mode;
import ai.wafaa.server.launch.RunningServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a customer's message to the figure, its list, its file, and the report in the mail. */
class AnalyticsPathTest {
    @TempDir
    static Path folder;

    private static GraphStub whatsApp;
    private static RunningServer server;
    private static Api nobody;

    @BeforeAll
    static void start() throws Exception {
        whatsApp = new GraphStub();
        System.setProperty("wafaa.whatsapp.graph-url", whatsApp.url());
        System.setProperty("WAFAA_DEMO_TRAFFIC", "off");
        server = RunningServer.start(
                ServerApplication.class, new LaunchSettings(Mode.DEMO, 0, "127.0.0.1", folder, null, null));
        nobody = Api.nobody(server.url());
        for (int i = 0; i < 3; i++)
            nobody.whatsApp(
                    "100000000000001", "97150100000" + i, "wamid." + UUID.randomUUID(), "How long does delivery take?");
        nobody.whatsApp("100000000000001", "971501000009", "wamid." + UUID.randomUUID(), "I want to speak to a human");
    }

    @AfterAll
    static void stop() {
        server.close();
        whatsApp.close();
    }

    @Test
    void a_figure_opens_into_the_list_that_it_counts_and_the_same_as_a_file() {
        Api supervisor = nobody.signIn("demo", "supervisor@demo.example");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> summary(supervisor).path("messages_in").asInt() == 4
                        && summary(supervisor).path("messages_out").asInt() == 4);
        var current = summary(supervisor);
        assertThat(current.path("conversations").asInt()).isEqualTo(4);
        assertThat(current.path("handoffs").asInt()).isEqualTo(1);
        assertThat(current.path("handoff_rate").asDouble()).isEqualTo(0.25);
        var list = supervisor
                .get("/api/v1/analytics/drilldown?figure=messages&label=customer")
                .body();
        assertThat(list.path("total").asInt()).isEqualTo(4);
        assertThat(list.path("data")).hasSize(4);
        assertThat(list.path("data").path(0).path("conversation_id").asString()).isNotBlank();
        var file = supervisor
                .get("/api/v1/analytics/drilldown.csv?figure=messages&label=customer")
                .raw();
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body().lines().count()).as("a head and four rows").isEqualTo(5);
    }

    @Test
    void every_endpoint_answers_and_says_its_range() {
        Api auditor = nobody.signIn("demo", "auditor@demo.example");
        String range = "?from=2026-10-01T00:00:00Z&to=2026-11-01T00:00:00Z&tz=Asia/Kathmandu";
        for (String path : List.of("summary", "messages", "sentiment/summary", "csat", "performance/latency")) {
            var answer = auditor.get("/api/v1/analytics/" + path + range);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body().path("range").path("tz").asString()).isEqualTo("Asia/Kathmandu");
            assertThat(auditor.get("/api/v1/analytics/" + path + range).body()).isEqualTo(answer.body());
        }
        assertThat(auditor.get("/api/v1/analytics/topics/trending" + range).status())
                .isEqualTo(200);
    }

    @Test
    void agents_see_no_figures_and_tenants_not_those_of_others() {
        Api agent = nobody.signIn("demo", "agent1@demo.example");
        assertThat(agent.get("/api/v1/analytics/summary").status()).isEqualTo(403);
        Api foreign = nobody.signIn("acme", "admin@acme.example");
        assertThat(summary(foreign).path("messages_in").asInt()).isZero();
    }

    @Test
    void what_cannot_be_asked_is_refused_with_the_reason() {
        Api admin = nobody.signIn("demo", "admin@demo.example");
        for (String wrong :
                List.of("tz=Nowhere", "from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z", "from=yesterday"))
            assertThat(admin.get("/api/v1/analytics/summary?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(422);
        assertThat(admin.get("/api/v1/analytics/drilldown?figure=nothing").status())
                .isEqualTo(422);
    }

    @Test
    void a_report_is_made_and_can_be_downloaded() {
        Api admin = nobody.signIn("demo", "admin@demo.example");
        for (String format : List.of("pdf", "csv")) {
            var begun = admin.post(
                    "/api/v1/analytics/reports/generate",
                    Map.of(
                            "report_type",
                            "messages",
                            "format",
                            format,
                            "from",
                            Instant.now().minus(Duration.ofDays(90)).toString(),
                            "to",
                            Instant.now().toString(),
                            "tz",
                            "Asia/Riyadh"));
            assertThat(begun.status()).isEqualTo(202);
            String path = "/api/v1/analytics/reports/"
                    + begun.body().path("report_id").asString();
            assertThat(begun.raw().headers().firstValue("location")).contains(path);
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            admin.get(path).body().path("status").asString().equals("ready"));
            var file = admin.get(path + "/download").raw();
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.body()).startsWith(format.equals("pdf") ? "%PDF" : "\ufeffstart,end,inbound");
            Api foreign = nobody.signIn("acme", "admin@acme.example");
            assertThat(foreign.get(path + "/download").status()).isEqualTo(404);
        }
    }

    @Test
    void a_schedule_sends_to_the_sandbox_and_to_nobody_foreign() {
        Api admin = nobody.signIn("demo", "admin@demo.example");
        var refused = admin.post(
                "/api/v1/reports/scheduled",
                Map.of("report_type", "messages", "frequency", "daily", "recipients", List.of("x@else.example")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains("must be the address of a user");
        var schedule = admin.post(
                "/api/v1/reports/scheduled",
                Map.of(
                        "report_type", "performance",
                        "frequency", "weekly",
                        "recipients", List.of("supervisor@demo.example")));
        assertThat(schedule.status()).isEqualTo(201);
        assertThat(schedule.body().path("next_scheduled").asString()).isNotBlank();
        String path = "/api/v1/reports/scheduled/" + schedule.body().path("id").asString();
        assertThat(admin.get(path).body().path("frequency").asString()).isEqualTo("weekly");
        assertThat(admin.post(path + "/send", Map.of()).status()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(40))
                .until(() ->
                        !admin.get("/api/v1/sandbox/mails").body().path("data").isEmpty());
        var mail = admin.get("/api/v1/sandbox/mails").body().path("data").path(0);
        assertThat(mail.path("to").asString()).isEqualTo("supervisor@demo.example");
        assertThat(mail.path("attachments").toString()).contains("performance-", ".pdf");
        String file = "/api/v1/sandbox/mails/attachment?message_id="
                + URLEncoder.encode(mail.path("message_id").asString(), StandardCharsets.UTF_8)
                + "&name=" + mail.path("attachments").path(0).asString();
        assertThat(admin.get(file).raw().body()).startsWith("%PDF");
        assertThat(admin.patch(path, Map.of("enabled", false))
                        .body()
                        .path("enabled")
                        .asBoolean())
                .isFalse();
        Api foreign = nobody.signIn("acme", "admin@acme.example");
        assertThat(foreign.get("/api/v1/sandbox/mails").body().path("data")).isEmpty();
        assertThat(foreign.get(file).status()).isEqualTo(404);
        assertThat(foreign.patch(path, Map.of("enabled", true)).status()).isEqualTo(404);
    }

    private static tools.jackson.databind.JsonNode summary(Api user) {
        return user.get("/api/v1/analytics/summary").body().path("current");
    }
}
