package ai.wafaa.benchmark.insight;

import ai.wafaa.benchmark.Options;
import ai.wafaa.benchmark.customers.Text;
import ai.wafaa.benchmark.customers.TextLibrary;
import ai.wafaa.benchmark.customers.TextLoader;
import ai.wafaa.benchmark.measure.Report;
import ai.wafaa.benchmark.scenario.Scenario;
import ai.wafaa.query.topic.TopicQuality;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds topics in real texts as the daily job does, and tells how coherent they are beside words drawn at random. Options: {@code --texts}, a folder as for
 * {@code load}; without one the program's own few texts.
 */
public final class TopicsScenario implements Scenario {
    @Override
    public Report run(Options options) {
        Path beside =
                Path.of(System.getProperty("wafaa.root", "."), "../shared/data").normalize();
        Path folder = options.path("texts", beside);
        options.rejectUnknown();
        TextLibrary library = Files.isDirectory(folder) ? TextLoader.from(folder) : TextLoader.own();
        var report = new Report("topics");
        List<String> both = new ArrayList<>();
        library.questions().forEach((language, questions) -> {
            List<String> texts = questions.stream().map(Text::raw).toList();
            both.addAll(texts);
            tell(report, language, texts);
        });
        tell(report, "both", both);
        tell(
                report,
                "conversations",
                library.conversations().stream()
                        .map(chat ->
                                String.join("\n", chat.stream().map(Text::raw).toList()))
                        .toList());
        return report;
    }

    private static void tell(Report report, String what, List<String> texts) {
        long start = System.nanoTime();
        var measured = TopicQuality.of(texts);
        report.put(what, "texts", (long) texts.size())
                .put(what, "seconds_for_two", (System.nanoTime() - start) / 1e9)
                .put(what, "npmi", measured.npmi())
                .put(what, "npmi_of_random_words", measured.chance());
        for (var topic : measured.topics())
            report.put(what, String.join(" ", topic.words()), String.format(Locale.ROOT, "%.3f", topic.npmi()));
        report.check(what + ": the same texts give the same topics", measured.repeatable(), "");
        report.check(
                what + ": topics are more coherent than chance",
                measured.npmi() > measured.chance(),
                String.format(Locale.ROOT, "%.3f, %.3f", measured.npmi(), measured.chance()));
    }
}
