package ai.wafaa.benchmark.customers;

import ai.wafaa.benchmark.customers.TextLibrary.Article;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads texts from tab-separated files with a header: the program's own small list, or a folder of real ones with
 * {@code intents/banking77.train.tsv} and {@code intents/arbanking77.train.tsv} ({@code label}, {@code text}) and
 * {@code conversations/*.train.tsv} ({@code text}, {@code conversation}).
 */
public final class TextLoader {
    private static final Map<String, String> INTENTS =
            Map.of("en", "intents/banking77.train.tsv", "ar", "intents/arbanking77.train.tsv");
    private static final Map<String, String> ANSWER = Map.of(
            "en",
            "About %s: open the app, choose Cards and payments, then Help, and follow the steps shown there."
                    + " It usually takes effect within one working day.",
            "ar",
            "بخصوص %s: افتح التطبيق واختر البطاقات والمدفوعات ثم المساعدة واتبع الخطوات الظاهرة."
                    + " يسري ذلك عادة خلال يوم عمل واحد.");
    private static final int QUESTIONS_PER_ARTICLE = 20;

    private TextLoader() {}

    /** The few hundred messages that come with the program. */
    public static TextLibrary own() {
        List<Map<String, String>> rows = ownRows();
        Map<String, List<Text>> questions = new TreeMap<>();
        List<Article> articles = new ArrayList<>();
        grouped(rows, "answer").forEach((topic, answers) -> {
            List<String> asked = texts(grouped(rows, "question").getOrDefault(topic, List.of()));
            String language = value(answers.getFirst(), "language");
            int taught = asked.size() / 2;
            articles.add(new Article(
                    value(answers.getFirst(), "topic").replace('-', ' '),
                    value(answers.getFirst(), "text"),
                    asked.subList(0, taught),
                    language,
                    List.of(value(answers.getFirst(), "topic"))));
            questions
                    .computeIfAbsent(language, key -> new ArrayList<>())
                    .addAll(asked.subList(taught, asked.size()).stream()
                            .map(Text::of)
                            .toList());
        });
        List<List<Text>> chats = grouped(rows, "chat").values().stream()
                .map(chat -> texts(chat).stream().map(Text::of).toList())
                .toList();
        return new TextLibrary(articles, questions, chats, humanRequests(rows));
    }

    /** Real texts; the requests for a person are the program's own. */
    public static TextLibrary from(Path folder) {
        Map<String, List<Text>> questions = new TreeMap<>();
        List<Article> articles = new ArrayList<>();
        INTENTS.forEach((language, file) -> byValue(read(folder.resolve(file)), "label")
                .forEach((label, rows) -> {
                    List<String> asked = texts(rows);
                    int taught = Math.min(QUESTIONS_PER_ARTICLE, asked.size() / 2);
                    String title = label.replace('_', ' ');
                    articles.add(new Article(
                            title,
                            ANSWER.getOrDefault(language, "")
                                    .formatted(language.equals("en") ? title : asked.getFirst()),
                            asked.subList(0, taught),
                            language,
                            List.of(label)));
                    questions
                            .computeIfAbsent(language, key -> new ArrayList<>())
                            .addAll(asked.subList(taught, asked.size()).stream()
                                    .map(Text::of)
                                    .toList());
                }));
        return new TextLibrary(articles, questions, conversations(folder), humanRequests(ownRows()));
    }

    private static List<List<Text>> conversations(Path folder) {
        try (Stream<Path> files = Files.list(folder.resolve("conversations"))) {
            return files.filter(file -> file.toString().endsWith(".train.tsv"))
                    .sorted()
                    .flatMap(file -> byValue(read(file), "conversation").values().stream())
                    .map(rows -> texts(rows).stream().map(Text::of).toList())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("no conversations in " + folder, failure);
        }
    }

    private static List<Text> humanRequests(List<Map<String, String>> rows) {
        return rows.stream()
                .filter(row -> value(row, "kind").equals("human"))
                .map(row -> Text.of(value(row, "text")))
                .toList();
    }

    /** Rows of one kind by topic and language, in the order of the file. */
    private static Map<String, List<Map<String, String>>> grouped(List<Map<String, String>> rows, String kind) {
        Map<String, List<Map<String, String>>> groups = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> value(row, "kind").equals(kind))
                .forEach(row -> groups.computeIfAbsent(
                                value(row, "topic") + "/" + value(row, "language"), key -> new ArrayList<>())
                        .add(row));
        return groups;
    }

    private static Map<String, List<Map<String, String>>> byValue(List<Map<String, String>> rows, String column) {
        Map<String, List<Map<String, String>>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(value(row, column), key -> new ArrayList<>())
                .add(row));
        return groups;
    }

    private static List<String> texts(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> value(row, "text"))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static String value(Map<String, String> row, String column) {
        return Objects.requireNonNullElse(row.get(column), "");
    }

    private static List<Map<String, String>> ownRows() {
        try (InputStream own = TextLoader.class.getResourceAsStream("/ai/wafaa/benchmark/customers/messages.tsv")) {
            return rows(new String(Objects.requireNonNull(own).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Map<String, String>> read(Path file) {
        try {
            return rows(Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }

    private static List<Map<String, String>> rows(String tsv) {
        List<String> lines = tsv.lines().toList();
        String[] header = lines.getFirst().split("\t", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split("\t", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(header.length, values.length); i++) {
                row.put(header[i], values[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
