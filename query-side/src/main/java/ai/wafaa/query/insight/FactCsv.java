package ai.wafaa.query.insight;

import ai.wafaa.query.insight.FactReads.FactView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Facts as lines of CSV (RFC 4180). Cells that a spreadsheet would take for a formula are made text. */
public final class FactCsv {
    private static final String[] HEAD = {
        "at",
        "conversation_id",
        "message_id",
        "customer_name",
        "channel",
        "language",
        "label",
        "agent_id",
        "agent_name",
        "value"
    };

    private FactCsv() {}

    /** With a mark by which spreadsheets recognise UTF-8. */
    public static String head() {
        return "\ufeff" + line((Object[]) HEAD);
    }

    public static String lines(List<FactView> facts) {
        var lines = new StringBuilder();
        for (FactView fact : facts)
            lines.append(line(
                    fact.at(),
                    fact.conversationId(),
                    fact.messageId(),
                    safe(fact.customerName()),
                    fact.channel(),
                    fact.language(),
                    fact.label(),
                    fact.agentId(),
                    safe(fact.agentName()),
                    fact.value()));
        return lines.toString();
    }

    /** Any row of texts and numbers. */
    public static String line(@org.jspecify.annotations.Nullable Object... cells) {
        var line = new StringBuilder();
        try {
            CSVFormat.RFC4180.printRecord(line, cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    /** Text that no spreadsheet runs. */
    public static @org.jspecify.annotations.Nullable String safe(@org.jspecify.annotations.Nullable String text) {
        return text != null && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
