package ai.wafaa.query.report;

import ai.wafaa.query.insight.FactCsv;
import ai.wafaa.query.insight.Tenants.Tenant;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import com.samskivert.mustache.Mustache;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes files of reports: CSV of its lines, PDF of an HTML template. */
@Component
class ReportFiles {
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String TEMPLATE = "report.html";

    static {
        // It tells of each file how it was made, on the console.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final WafaaReports settings;

    ReportFiles(WafaaReports settings) {
        this.settings = settings;
    }

    /** What the template may name beside the report. */
    record Frame(
            Report report, Tenant tenant, String period, String zone, String madeAt, Words words, String language) {}

    byte[] csv(Report report) {
        String lines = report.lines().stream()
                .map(line -> FactCsv.line(line.stream()
                        .map(cell -> cell instanceof String text ? FactCsv.safe(text) : cell)
                        .toArray()))
                .collect(Collectors.joining());
        return ("\ufeff" + lines).getBytes(StandardCharsets.UTF_8);
    }

    byte[] pdf(Frame frame) {
        boolean rightToLeft = isRightToLeft(frame);
        var builder = new PdfRendererBuilder()
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .defaultTextDirection(
                        rightToLeft ? PdfRendererBuilder.TextDirection.RTL : PdfRendererBuilder.TextDirection.LTR)
                .useFont(() -> font("DejaVuSans.ttf"), "DejaVu Sans", 400, PdfRendererBuilder.FontStyle.NORMAL, true)
                .useFont(
                        () -> font("DejaVuSans-Bold.ttf"),
                        "DejaVu Sans",
                        700,
                        PdfRendererBuilder.FontStyle.NORMAL,
                        true)
                .withHtmlContent(html(frame), null);
        try (var svg = new BatikSVGDrawer();
                var out = new ByteArrayOutputStream()) {
            builder.useSVGDrawer(svg);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRightToLeft(Frame frame) {
        return frame.language().equals("ar");
    }

    /** The page that the PDF is made of. */
    String html(Frame frame) {
        boolean rightToLeft = isRightToLeft(frame);
        String template = template(frame.tenant().slug());
        Map<String, Object> values = Map.of(
                "title", frame.report().title(),
                "tenant", frame.tenant().name(),
                "logo", logo(frame.tenant().slug()),
                "period", frame.period(),
                "zone", frame.zone(),
                "made_at", frame.madeAt(),
                "labels",
                        Map.of(
                                "page",
                                frame.words().of("page"),
                                "made",
                                frame.words().of("made")),
                "direction", rightToLeft ? "rtl" : "ltr",
                "start", rightToLeft ? "right" : "left",
                "report", rightToLeft ? frame.report().mirrored() : frame.report());
        return Mustache.compiler()
                .defaultValue("")
                .emptyStringIsFalse(true)
                .compile(template)
                .execute(values);
    }

    /** The tenant's own where there is one. */
    private String template(String slug) {
        Path own = ofTenant(slug, TEMPLATE);
        try {
            if (own != null && Files.isRegularFile(own)) return Files.readString(own);
            try (InputStream ours = ReportFiles.class.getResourceAsStream(TEMPLATE)) {
                return new String(Objects.requireNonNull(ours).readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a data URI; empty where the tenant has none. */
    private String logo(String slug) {
        for (String type : List.of("png", "jpeg")) {
            Path file = ofTenant(slug, "logo." + type);
            if (file == null || !Files.isRegularFile(file)) continue;
            try {
                return "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return "";
    }

    private @org.jspecify.annotations.Nullable Path ofTenant(String slug, String file) {
        Path folder = settings.templates();
        return folder == null || slug.isEmpty() ? null : folder.resolve(slug).resolve(file);
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(ReportFiles.class.getResourceAsStream(FONTS + name), name);
    }
}
