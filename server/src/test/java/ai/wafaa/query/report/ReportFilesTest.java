package ai.wafaa.query.report;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.projection.conversation.History;
import ai.wafaa.projection.conversation.ReadTables;
import ai.wafaa.projection.insight.InsightModel;
import ai.wafaa.projection.insight.LoggedEvent;
import ai.wafaa.query.insight.Figures;
import ai.wafaa.query.insight.Question;
import ai.wafaa.query.insight.Tenants.Tenant;
import ai.wafaa.query.topic.Topics;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.r2dbc.core.DatabaseClient;

class ReportFilesTest {
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static Figures figures;
    private static Topics topics;
    private static Question question;

    @TempDir
    Path folder;

    @BeforeAll
    static void count() throws Exception {
        var tables = new ReadTables();
        var history = new History(3, 1, 3).from(Instant.parse("2026-10-01T00:00:00Z"), Duration.ofMinutes(20));
        var events = history.steps(6000).take().stream()
                .map(e -> new LoggedEvent(e.position(), e.tenantId(), Instant.EPOCH, e.event()))
                .toList();
        try (var connection = tables.dataSource.getConnection()) {
            connection.setAutoCommit(false);
            new InsightModel("insight", Clock.systemUTC())
                    .apply(connection, events, events.getLast().position());
            connection.commit();
        }
        ConnectionFactory connections =
                ConnectionFactories.get(ConnectionFactoryOptions.parse(tables.database.r2dbcUrl())
                        .mutate()
                        .option(ConnectionFactoryOptions.USER, tables.database.user())
                        .option(ConnectionFactoryOptions.PASSWORD, tables.database.password())
                        .build());
        figures = Figures.over(DatabaseClient.create(connections));
        topics = Topics.over(connections, Clock.systemUTC());
        question = new Question(
                UUID.fromString(history.tenants().getFirst()),
                Instant.parse("2026-09-30T21:00:00Z"),
                Instant.parse("2026-10-31T21:00:00Z"),
                RIYADH,
                null,
                null,
                null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void a_pdf_holds_each_figure_that_the_interface_answers(String language) throws Exception {
        var words = new Words(language, RIYADH);
        var report = report(ReportType.MESSAGES, words);
        var files = new ReportFiles(new WafaaReports(null, Duration.ofDays(30)));
        byte[] pdf = files.pdf(frame(report, words, language));
        keep("report-" + language + ".pdf", pdf);
        String text;
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            text = new PDFTextStripper().getText(document);
            assertThat(text).contains("1 / " + document.getNumberOfPages());
        }
        var tiles = Objects.requireNonNull(figures.summary(question).block()).current();
        for (long figure :
                new long[] {tiles.messagesIn(), tiles.messagesOut(), tiles.conversations(), tiles.handoffs()})
            assertThat(text).contains(words.number(figure));
        assertThat(text).contains("Demo Company");
    }

    @ParameterizedTest
    @EnumSource
    void a_report_of_any_kind_is_the_same_as_pdf_and_csv_and_in_numbers(ReportType type) throws Exception {
        var files = new ReportFiles(new WafaaReports(null, Duration.ofDays(30)));
        var words = new Words("en", RIYADH);
        var report = report(type, words);
        byte[] pdf = files.pdf(frame(report, words, "en"));
        keep("report-" + type.name().toLowerCase(Locale.ROOT) + ".pdf", pdf);
        List<String> printed = printed(pdf);
        String text = String.join(" ", printed);
        for (var tile : report.tiles()) assertThat(text).contains(number(tile.value()));
        for (var table : report.tables())
            for (var row : table.rows())
                assertThat(text)
                        .contains(row.cells().stream()
                                .skip(1)
                                .map(ReportFilesTest::number)
                                .collect(joining(" ", " ", " ")));
        assertThat(new String(files.csv(report), StandardCharsets.UTF_8).lines().count())
                .isEqualTo(report.lines().size());
    }

    /** Without the unit of seconds, which stands in the next line where a duration is long. */
    private static String number(String cell) {
        return cell.endsWith(" s") ? cell.substring(0, cell.length() - 2) : cell;
    }

    /** As one reads them: line by line. */
    private static List<String> printed(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document)
                    .lines()
                    .map(line -> line.strip().replaceAll("\\s+", " ").replaceAll("( s)+(?= |$)", ""))
                    .toList();
        }
    }

    @Test
    void a_tenant_may_have_a_template_of_its_own() throws Exception {
        Files.createDirectories(folder.resolve("demo"));
        Files.writeString(
                folder.resolve("demo/report.html"), "<html><body><p>Ours: {{title}}, {{tenant}}</p></body></html>");
        var words = new Words("en", RIYADH);
        var files = new ReportFiles(new WafaaReports(folder, Duration.ofDays(30)));
        byte[] pdf = files.pdf(frame(report(ReportType.CSAT, words), words, "en"));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Ours: Customer satisfaction, Demo Company");
        }
    }

    private static Report report(ReportType type, Words words) {
        return Objects.requireNonNull(
                new ReportContent(figures, topics).of(type, question, words).block());
    }

    private static ReportFiles.Frame frame(Report report, Words words, String language) {
        var tenant = new Tenant(question.tenantId(), "demo", "Demo Company", RIYADH.getId(), language);
        return new ReportFiles.Frame(report, tenant, "October", RIYADH.getId(), "now", words, language);
    }

    /** To be looked at. */
    private static void keep(String name, byte[] pdf) throws Exception {
        Path kept = Files.createDirectories(Path.of("target/reports"));
        Files.write(kept.resolve(name), pdf);
    }
}
