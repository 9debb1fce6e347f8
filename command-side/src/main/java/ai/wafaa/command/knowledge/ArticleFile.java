package ai.wafaa.command.knowledge;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.knowledge.ArticleText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads files of articles row by row; a row that is wrong says so, and the others go on. */
final class ArticleFile {
    private static final int MOST_ROWS = 5_000;
    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setIgnoreHeaderCase(true)
            .get();

    private final JsonMapper json;

    ArticleFile(JsonMapper json) {
        this.json = json;
    }

    /**
     * A row of the file: an article, or what is wrong with it.
     *
     * @param line at which it begins, from 1
     */
    record Row(
            long line,
            @Nullable ArticleText article,
            @Nullable String error) {}

    /** Each line is an article. */
    List<Row> ndjson(byte[] file) {
        List<Row> rows = new ArrayList<>();
        long number = 0;
        for (String line : text(file).split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                add(rows, jsonRow(number, line));
            }
        }
        return rows;
    }

    private Row jsonRow(long line, String text) {
        try {
            ArticleInput input = json.readValue(text, ArticleInput.class);
            return row(line, input);
        } catch (JacksonException e) {
            return new Row(line, null, "is not an article in JSON");
        }
    }

    private static Row row(long line, @Nullable ArticleInput input) {
        if (input == null || isMissing(input.title()) || isMissing(input.body())) {
            return new Row(line, null, "title and body are required");
        }
        return new Row(line, input.text(), null);
    }

    private static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** The first row names the columns; several questions or tags in a cell are separated by {@code |} or line breaks. */
    List<Row> csv(byte[] file) {
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text(file)), CSV)) {
            Map<String, Integer> columns = parser.getHeaderMap();
            if (columns == null || !columns.containsKey("title") || !columns.containsKey("body")) {
                throw invalid("The first row must name the columns title and body.");
            }
            var records = parser.iterator();
            long line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                add(rows, row(line, input(records.next())));
                line = parser.getCurrentLineNumber() + 1;
            }
            return rows;
        } catch (UncheckedIOException | IllegalArgumentException | IOException e) {
            throw invalid("The file is not well-formed CSV.");
        }
    }

    private static ArticleInput input(CSVRecord row) {
        return new ArticleInput(
                cell(row, "title"),
                cell(row, "body"),
                Arrays.asList(cell(row, "questions").split("[|\\n]")),
                cell(row, "language"),
                Arrays.asList(cell(row, "tags").split("[|\\n]")),
                cell(row, "intent"));
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    private static void add(List<Row> rows, Row row) {
        if (rows.size() == MOST_ROWS) {
            throw invalid("A file has at most " + MOST_ROWS + " articles.");
        }
        rows.add(row);
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw invalid("The file holds a character that is not allowed.");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw invalid("The file is not in UTF-8.");
        }
    }

    private static Refusal invalid(String message) {
        return new Refusal(RefusalCode.VALIDATION_FAILED, message);
    }
}
