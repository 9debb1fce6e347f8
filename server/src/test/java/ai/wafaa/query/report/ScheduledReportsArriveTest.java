package ai.wafaa.query.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.projection.conversation.ReadTables;
import ai.wafaa.query.insight.Figures;
import ai.wafaa.query.insight.Tenants;
import ai.wafaa.query.mail.MailKit;
import ai.wafaa.query.mail.WafaaSmtp;
import ai.wafaa.query.topic.Topics;
import ai.wafaa.web.feature.Features;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import reactor.core.publisher.Mono;

/** Against a real SMTP host and a real database, with a clock that is put forward. */
class ScheduledReportsArriveTest {
    private static final UUID TENANT = UUID.randomUUID();
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final String USER = "sara@demo.example";
    private static final String GONE = "gone@demo.example";

    private record Arrived(String to, String mail) {}

    private final ReadTables tables = new ReadTables();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T12:00:00Z"));
    private final Clock clock = new Put();
    private final ConcurrentLinkedQueue<Arrived> arrived = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean(true);
    private SMTPServer host;

    private final class Put extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }

    /** What a node has of its own. */
    private final class Node {
        private final Schedules schedules;
        private final Recipients recipients;
        private final Domains domains;
        private final ScheduleSender sender;
        private final Tenants.Tenant tenant = new Tenants.Tenant(TENANT, "demo", "Demo", "Asia/Riyadh", "ar");

        Node() {
            ConnectionFactory connections =
                    ConnectionFactories.get(ConnectionFactoryOptions.parse(tables.database.r2dbcUrl())
                            .mutate()
                            .option(ConnectionFactoryOptions.USER, tables.database.user())
                            .option(ConnectionFactoryOptions.PASSWORD, tables.database.password())
                            .build());
            var database = DatabaseClient.create(connections);
            var smtp = new WafaaSmtp(
                    "127.0.0.1",
                    host.getPortAllocated(),
                    "",
                    "",
                    WafaaSmtp.StartTls.OFF,
                    "wafaa@wafaa.example",
                    Map.of("demo", List.of("partner.example")));
            var tenants = Tenants.over(database, clock);
            var runs = new ReportRuns(database, clock);
            var maker = new ReportMaker(
                    runs,
                    new ReportContent(Figures.over(database), Topics.over(connections, clock)),
                    new ReportFiles(new WafaaReports(null, Duration.ofDays(30))),
                    tenants,
                    clock);
            domains = new Domains(database, clock);
            schedules =
                    new Schedules(database, connections, Features.where((feature, tenant) -> scheduled.get()), clock);
            recipients = new Recipients(database, smtp, domains);
            sender = new ScheduleSender(
                    schedules,
                    new Deliveries(database, clock),
                    runs,
                    maker,
                    recipients,
                    tenants,
                    MailKit.mailer(smtp, clock),
                    clock);
        }

        Schedule add(Frequency frequency, String... to) {
            var schedule = new Schedule(
                    UUID.randomUUID(),
                    TENANT,
                    ReportType.MESSAGES,
                    frequency,
                    LocalTime.of(8, 0),
                    List.of(to),
                    true,
                    RIYADH,
                    "ar",
                    UUID.randomUUID(),
                    now.get(),
                    frequency.dueAfter(now.get(), RIYADH, LocalTime.of(8, 0)).due(),
                    null,
                    null);
            schedules.add(schedule).block();
            return schedule;
        }

        Schedule find(Schedule schedule) {
            return Objects.requireNonNull(
                    schedules.find(schedule.scheduleId(), TENANT).block());
        }
    }

    @BeforeEach
    void openHost() {
        tables.execute(
                "insert into insight.tenant values ('%s', 'demo', 'Demo', 'Asia/Riyadh', 'ar', 1)".formatted(TENANT));
        for (String email : List.of(USER, GONE)) tables.execute("""
                    insert into read.agent values ('%s', '%s', '%s', 'Sara', 'agent', 'offline', now(), true, 5, 0, '{}', null, 0, 1)""".formatted(UUID.randomUUID(), TENANT, email));
        host = hostOn(0);
    }

    private SMTPServer hostOn(int port) {
        var server = new SMTPServer.Builder()
                .bindAddress(InetAddress.getLoopbackAddress())
                .port(port)
                .messageHandler((context, from, to, data) -> {
                    if (to.equals(GONE)) throw new RejectException(550, "no such mailbox");
                    arrived.add(new Arrived(to, new String(data, StandardCharsets.ISO_8859_1)));
                })
                .build();
        server.start();
        return server;
    }

    @AfterEach
    void closeHost() {
        host.stop();
    }

    @Test
    void a_period_is_sent_once_by_two_nodes_with_a_restart_in_between() {
        var one = new Node();
        var two = new Node();
        var schedule = one.add(Frequency.DAILY, USER, "anna@partner.example");
        round(one, two);
        assertThat(arrived).isEmpty();
        now.set(Instant.parse("2026-11-21T05:00:00Z"));
        round(one, two);
        assertThat(arrived).extracting(Arrived::to).containsExactlyInAnyOrder(USER, "anna@partner.example");
        round(one, two);
        round(new Node(), new Node());
        assertThat(arrived).hasSize(2);
        assertThat(two.find(schedule).lastSent()).isEqualTo(now.get());
        assertThat(two.find(schedule).nextDue()).isEqualTo("2026-11-22T05:00:00Z");
    }

    @Test
    void what_fell_due_while_nothing_ran_is_sent_once_when_something_does() {
        new Node().add(Frequency.DAILY, USER);
        now.set(Instant.parse("2026-11-23T09:00:00Z"));
        var node = new Node();
        for (int i = 0; i < 4; i++) round(node);
        assertThat(arrived).as("the 20th, 21st and 22nd").hasSize(3);
    }

    @Test
    void what_falls_due_while_schedules_are_switched_off_is_never_sent() {
        var node = new Node();
        var schedule = node.add(Frequency.DAILY, USER);
        scheduled.set(false);
        now.set(Instant.parse("2026-11-21T05:00:00Z"));
        round(node);
        scheduled.set(true);
        round(node);
        assertThat(arrived).isEmpty();
        assertThat(node.find(schedule).nextDue()).isEqualTo("2026-11-22T05:00:00Z");
    }

    @Test
    void a_mail_has_text_and_html_and_the_pdf() {
        var node = new Node();
        node.add(Frequency.DAILY, USER);
        now.set(Instant.parse("2026-11-21T05:00:30Z"));
        round(node);
        String mail = arrived.remove().mail();
        assertThat(mail).contains("text/plain", "text/html", "application/pdf", "messages-2026-11-20-2026-11-20.pdf");
        assertThat(mail).contains("Message-ID: <").contains("@wafaa.example>");
    }

    @Test
    void a_refused_address_is_given_up_and_shown_and_the_others_get_theirs() {
        var node = new Node();
        var schedule = node.add(Frequency.DAILY, GONE, USER);
        now.set(Instant.parse("2026-11-21T05:00:00Z"));
        round(node);
        now.set(now.get().plus(Duration.ofHours(1)));
        round(node);
        assertThat(arrived).extracting(Arrived::to).containsExactly(USER);
        assertThat(node.find(schedule).problem()).contains("no such mailbox");
        assertThat(tables.value("select state from report.delivery where recipient = '" + GONE + "'"))
                .isEqualTo("failed");
    }

    @Test
    void while_the_host_is_away_it_is_tried_again_until_it_is_there() {
        var node = new Node();
        node.add(Frequency.DAILY, USER);
        int port = host.getPortAllocated();
        host.stop();
        now.set(Instant.parse("2026-11-21T05:00:00Z"));
        round(node);
        host = hostOn(port);
        round(node);
        assertThat(arrived).as("not before the pause").isEmpty();
        now.set(now.get().plus(Duration.ofMinutes(2)));
        round(node);
        round(node);
        assertThat(arrived).hasSize(1);
    }

    @Test
    void nobody_else_may_be_written_to() {
        var node = new Node();
        assertThat(node.recipients
                        .allowed(List.of(" Sara@Demo.example ", "x@partner.example"), node.tenant)
                        .block())
                .containsExactly(USER, "x@partner.example");
        assertThatThrownBy(() -> node.recipients
                        .allowed(List.of("stranger@else.example"), node.tenant)
                        .block())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("must be the address of a user");
        assertThatThrownBy(() -> node.recipients
                        .allowed(List.of("a@partner.example,b@else.example"), node.tenant)
                        .block())
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_domain_may_be_written_to_once_the_code_for_its_postmaster_is_repeated() {
        var node = new Node();
        var to = List.of("anna@own.example");
        var code = Objects.requireNonNull(
                node.domains.begin(TENANT, UUID.randomUUID(), "own.example").block());
        String wrong = code.digits().equals("00000000") ? "00000001" : "00000000";
        assertThatThrownBy(
                        () -> node.domains.verify(TENANT, "own.example", wrong).block())
                .hasMessageContaining("code");
        assertThatThrownBy(() -> node.recipients.allowed(to, node.tenant).block())
                .hasMessageContaining("anna@own.example");
        assertThatThrownBy(() -> node.domains
                        .begin(TENANT, UUID.randomUUID(), "own.example")
                        .block())
                .as("not a mail with every click")
                .hasMessageContaining("minutes ago");
        node.domains.verify(TENANT, "own.example", code.digits()).block();
        assertThat(node.recipients.allowed(to, node.tenant).block()).isEqualTo(to);
        node.domains.remove(TENANT, "own.example").block();
        assertThatThrownBy(() -> node.recipients.allowed(to, node.tenant).block())
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_code_is_worth_nothing_after_a_day_or_five_wrong_ones() {
        var node = new Node();
        var code = Objects.requireNonNull(
                node.domains.begin(TENANT, UUID.randomUUID(), "own.example").block());
        now.set(now.get().plus(Duration.ofHours(25)));
        assertThatThrownBy(() -> node.domains
                        .verify(TENANT, "own.example", code.digits())
                        .block())
                .isInstanceOf(Refusal.class);
        var next = Objects.requireNonNull(
                node.domains.begin(TENANT, UUID.randomUUID(), "own.example").block());
        for (int i = 0; i < 5; i++)
            assertThatThrownBy(() -> node.domains
                            .verify(TENANT, "own.example", "nonsense")
                            .block())
                    .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> node.domains
                        .verify(TENANT, "own.example", next.digits())
                        .block())
                .isInstanceOf(Refusal.class);
    }

    @Test
    void who_has_lost_the_right_since_gets_nothing() {
        var node = new Node();
        var schedule = node.add(Frequency.DAILY, "stranger@else.example");
        now.set(Instant.parse("2026-11-21T05:00:00Z"));
        round(node);
        assertThat(arrived).isEmpty();
        assertThat(node.find(schedule).problem()).contains("must be the address of a user");
    }

    /** All nodes at the same time. */
    private static void round(Node... nodes) {
        Mono.when(java.util.Arrays.stream(nodes)
                        .map(node -> node.sender.round())
                        .toList())
                .block(Duration.ofSeconds(60));
    }
}
