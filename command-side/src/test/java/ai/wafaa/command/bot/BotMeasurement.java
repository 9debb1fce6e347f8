package ai.wafaa.command.bot;

import ai.wafaa.command.knowledge.Article;
import ai.wafaa.command.knowledge.Hits;
import ai.wafaa.command.knowledge.KnowledgeIndex;
import ai.wafaa.command.knowledge.Language;
import ai.wafaa.command.knowledge.vector.Encoder;
import ai.wafaa.command.knowledge.vector.Encoding;
import ai.wafaa.command.knowledge.vector.Encodings;
import ai.wafaa.command.knowledge.vector.OnnxEncoder;
import ai.wafaa.kernel.knowledge.ArticleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures retrieval and confidence on public question sets, and fits the confidence's weights. Not part of the build; by hand:
 *
 * <pre>mvn -pl command-side -am test -Dtest=BotMeasurement -Dsurefire.failIfNoSpecifiedTests=false -Dwafaa.data=FOLDER</pre>
 *
 * with a folder that holds {@code intents/clinc150.*.tsv}, {@code intents/arbanking77.*.tsv} and {@code faq/stackfaq.*.tsv}.
 */
@EnabledIfSystemProperty(named = "wafaa.data", matches = ".+")
class BotMeasurement {
    private static final String TENANT = "t";
    private static final double THRESHOLD = 0.6;
    private static final int FEATURES = 7;
    private static final double KEPT = 0.9;
    private static final double OUT_OF_SCOPE = 0.25;

    /** One question asked: what spoke for the best article, whether it was right, and whether any could have been. */
    private record Outcome(List<Double> evidence, double confidence, boolean right, boolean inScope) {

        /** With the weights just fitted in place of the compiled ones. */
        Outcome judgedBy(double[] weights) {
            if (evidence.size() != FEATURES) {
                return this;
            }
            double z = weights[FEATURES];
            for (int i = 0; i < FEATURES; i++) {
                z += weights[i] * evidence.get(i);
            }
            return new Outcome(evidence, 1 / (1 + Math.exp(-z)), right, inScope);
        }
    }

    private record Asked(String text, @Nullable String articleId) {}

    private final Path data = Path.of(System.getProperty("wafaa.data", "."));

    private final Encodings encodings = Encodings.of(new Encoding(new Remembering(OnnxEncoder.shipped()), 1, null));

    /** Encodes a text once, however many indexes it stands in. */
    private record Remembering(Encoder encoder, Map<String, float[]> known) implements Encoder {
        Remembering(Encoder encoder) {
            this(encoder, new ConcurrentHashMap<>());
        }

        @Override
        public String name() {
            return encoder.name();
        }

        @Override
        public boolean knows(Language language) {
            return encoder.knows(language);
        }

        @Override
        public float[] encode(String text) {
            return known.computeIfAbsent(text, encoder::encode);
        }
    }

    private KnowledgeIndex index() {
        return new KnowledgeIndex(encodings);
    }

    @Test
    void measure_and_fit() throws IOException {
        var sets = new LinkedHashMap<String, List<Outcome>>();
        sets.put("clinc150 oos", intents("clinc150", 20, 0));
        sets.put("clinc150 held out", intents("clinc150", 20, 3));
        sets.put("clinc150 of six", intents("clinc150", 6, 3));
        sets.put("arbanking77 held out", intents("arbanking77", 20, 3));
        sets.put("arbanking77 of six", intents("arbanking77", 6, 3));
        sets.put("stackfaq left out", stackfaq(true));
        sets.put("demo, own questions", ownQuestions());
        double[] weights = fit(sets.values().stream()
                .map(set ->
                        set.stream().filter(o -> o.evidence.size() == FEATURES).toList())
                .filter(set -> !set.isEmpty())
                .toList());
        sets.put("stackfaq", stackfaq(false));
        sets.put("arbanking77", intents("arbanking77", 20, 0));
        sets.put("covidfaq", faq("measure-only/covidfaq.kb.tsv", "measure-only/covidfaq.queries.tsv", 1, "en"));
        sets.put("xquad_en", faq("faq/xquad_en.kb.tsv", "faq/xquad_en.queries.train.tsv", 2, "en"));
        sets.put("xquad_ar", faq("faq/xquad_ar.kb.tsv", "faq/xquad_ar.queries.train.tsv", 2, "ar"));
        sets.put("demo", demo());
        sets.replaceAll(
                (name, set) -> set.stream().map(o -> o.judgedBy(weights)).toList());
        System.out.println("fitted (weights, bias): " + Arrays.toString(weights));
        sets.forEach(BotMeasurement::report);
    }

    private static void report(String name, List<Outcome> outcomes) {
        var in = outcomes.stream().filter(Outcome::inScope).toList();
        var out = outcomes.stream().filter(o -> !o.inScope).toList();
        var answered = outcomes.stream().filter(o -> o.confidence >= THRESHOLD).toList();
        double error = 0;
        for (int bin = 0; bin < 10; bin++) {
            int b = bin;
            var of = outcomes.stream()
                    .filter(o -> Math.min(9, (int) (o.confidence * 10)) == b)
                    .toList();
            double said = of.stream().mapToDouble(Outcome::confidence).sum();
            error += Math.abs(said - of.stream().filter(Outcome::right).count()) / outcomes.size();
        }
        System.out.printf(
                Locale.ROOT,
                "%-22s questions %5d | right first %.3f | in scope answered %.3f | right of answered %.3f | out of scope caught %.3f | calibration error %.3f | keeping 90 %%: threshold %.3f, out of scope caught %.3f, right of answered %.3f%n",
                name,
                outcomes.size(),
                share(in, Outcome::right),
                share(in, o -> o.confidence >= THRESHOLD),
                share(answered, Outcome::right),
                share(out, o -> o.confidence < THRESHOLD),
                error,
                threshold(in),
                share(out, o -> o.confidence < threshold(in)),
                share(in.stream().filter(o -> o.confidence >= threshold(in)).toList(), Outcome::right));
    }

    /** The confidence that most of what is in scope reaches. */
    private static double threshold(List<Outcome> inScope) {
        double[] sorted =
                inScope.stream().mapToDouble(Outcome::confidence).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * (1 - KEPT))];
    }

    private static double share(List<Outcome> outcomes, Predicate<Outcome> what) {
        return outcomes.isEmpty()
                ? Double.NaN
                : (double) outcomes.stream().filter(what).count() / outcomes.size();
    }

    private List<Outcome> demo() throws IOException {
        var index = DemoKnowledge.index(encodings);
        var outcomes = new ArrayList<Outcome>();
        for (var asked : DemoKnowledge.questions()) {
            outcomes.add(outcome(index, DemoKnowledge.TENANT, new Asked(asked.text(), asked.articleId())));
        }
        return outcomes;
    }

    /** Each of the demo's example questions, of an article that has lost it; and clinc150's and arbanking77's questions as out of scope. */
    private List<Outcome> ownQuestions() throws IOException {
        var index = DemoKnowledge.index(encodings);
        var outcomes = new ArrayList<Outcome>();
        for (Article article : DemoKnowledge.articles()) {
            var text = article.text();
            for (String question : text.questions()) {
                var others = text.questions().stream()
                        .filter(other -> !other.equals(question))
                        .toList();
                index.put(copy(article, others));
                outcomes.add(outcome(index, DemoKnowledge.TENANT, new Asked(question, article.articleId())));
            }
            index.put(copy(article, text.questions()));
        }
        var random = new Random(11);
        for (String set : List.of("clinc150", "arbanking77")) {
            for (String[] row : rows("intents/" + set + ".val.tsv")) {
                if (random.nextInt(10) == 0) {
                    outcomes.add(outcome(index, DemoKnowledge.TENANT, new Asked(row[1], null)));
                }
            }
        }
        return outcomes;
    }

    private static Article copy(Article article, List<String> questions) {
        var text = article.text();
        return new Article(
                article.articleId(),
                article.tenantId(),
                new ArticleText(text.title(), text.body(), questions, text.language(), text.tags(), null),
                System.nanoTime());
    }

    /** @param heldOut every so many-th article is left out; none where 0 */
    private List<Outcome> intents(String set, int examples, int heldOut) throws IOException {
        Map<String, List<String>> byIntent = new LinkedHashMap<>();
        var asked = new ArrayList<Asked>();
        for (String[] row : rows("intents/" + set + ".train.tsv")) {
            if (row[0].equals("oos")) {
                asked.add(new Asked(row[1], null));
            } else {
                byIntent.computeIfAbsent(row[0], k -> new ArrayList<>()).add(row[1]);
            }
        }
        var random = new Random(7);
        Set<String> left = new HashSet<>();
        var index = index();
        for (var intent : byIntent.entrySet()) {
            if (heldOut > 0 && random.nextInt(heldOut) == 0) {
                left.add(intent.getKey());
                continue;
            }
            Collections.shuffle(intent.getValue(), random);
            String language = set.startsWith("ar") ? "ar" : "en";
            String title = language.equals("ar") ? "" : intent.getKey().replace('_', ' ');
            index.put(article(intent.getKey(), title, "", intent.getValue().subList(0, examples), language));
        }
        if (heldOut > 0) {
            asked.clear();
        }
        for (String[] row : rows("intents/" + set + ".val.tsv")) {
            boolean none = row[0].equals("oos");
            if (!none || heldOut == 0) {
                asked.add(new Asked(row[1], none || left.contains(row[0]) ? null : row[0]));
            }
        }
        return asked.stream().map(a -> outcome(index, TENANT, a)).toList();
    }

    /** @param leaveOut take the article of every other question out before asking it */
    private List<Outcome> stackfaq(boolean leaveOut) throws IOException {
        var articles = new LinkedHashMap<String, Article>();
        for (String[] row : rows("faq/stackfaq.kb.tsv")) {
            articles.put(row[2], article(row[2], row[0], row[1], List.of(), "en"));
        }
        var index = index();
        articles.values().forEach(index::put);
        var outcomes = new ArrayList<Outcome>();
        var random = new Random(5);
        Map<String, List<String>> absent = new LinkedHashMap<>();
        for (String[] row : rows("faq/stackfaq.queries.train.tsv")) {
            if (leaveOut && random.nextBoolean()) {
                absent.computeIfAbsent(row[1], k -> new ArrayList<>()).add(row[0]);
            } else {
                outcomes.add(outcome(index, TENANT, new Asked(row[0], row[1])));
            }
        }
        absent.forEach((articleId, questions) -> {
            index.remove(articleId);
            questions.forEach(question -> outcomes.add(outcome(index, TENANT, new Asked(question, null))));
            index.put(Objects.requireNonNull(articles.get(articleId)));
        });
        return outcomes;
    }

    /** @param idColumn where the questions' file names the article */
    private List<Outcome> faq(String articles, String questions, int idColumn, String language) throws IOException {
        var index = index();
        for (String[] row : rows(articles)) {
            index.put(article(row[2], row[0], row[1], List.of(), language));
        }
        var outcomes = new ArrayList<Outcome>();
        for (String[] row : rows(questions)) {
            outcomes.add(outcome(index, TENANT, new Asked(row[0], row[idColumn])));
        }
        return outcomes;
    }

    /** The articles are encoded in the background; a measurement waits for that. */
    private static void settle(KnowledgeIndex index, String tenant, String text) {
        Language language = Language.detect(text);
        while (!index.isSettled(tenant, language)) {
            index.search(tenant, text, null, language, 1);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static Outcome outcome(KnowledgeIndex index, String tenant, Asked asked) {
        settle(index, tenant, asked.text);
        Hits hits = index.search(tenant, asked.text, null, null, 3);
        boolean found = !hits.hits().isEmpty();
        boolean right = found && hits.hits().getFirst().article().articleId().equals(asked.articleId);
        return new Outcome(
                found ? Arrays.stream(Confidence.evidence(hits)).boxed().toList() : List.of(),
                Confidence.of(hits),
                right,
                asked.articleId != null);
    }

    /** Logistic regression by gradient descent, no evidence speaking against; each set weighs the same, and within a set, what is out of scope a quarter, as in customers' real traffic. */
    private static double[] fit(Iterable<List<Outcome>> sets) {
        double[] weights = new double[FEATURES + 1];
        double[] momentum = new double[FEATURES + 1];
        for (int step = 0; step < 3_000; step++) {
            double[] gradient = new double[FEATURES + 1];
            for (var set : sets) {
                long in = set.stream().filter(Outcome::inScope).count();
                for (Outcome outcome : set) {
                    double weight = outcome.inScope ? (1 - OUT_OF_SCOPE) / in : OUT_OF_SCOPE / (set.size() - in);
                    double z = weights[FEATURES];
                    for (int i = 0; i < FEATURES; i++) {
                        z += weights[i] * outcome.evidence.get(i);
                    }
                    double error = weight * (1 / (1 + Math.exp(-z)) - (outcome.right ? 1 : 0));
                    for (int i = 0; i < FEATURES; i++) {
                        gradient[i] += error * outcome.evidence.get(i);
                    }
                    gradient[FEATURES] += error;
                }
            }
            for (int i = 0; i <= FEATURES; i++) {
                momentum[i] = 0.95 * momentum[i] + gradient[i];
                weights[i] -= 0.05 * momentum[i];
                if (i < FEATURES && weights[i] < 0) {
                    weights[i] = 0;
                    momentum[i] = 0;
                }
            }
        }
        return weights;
    }

    private static Article article(String id, String title, String body, List<String> questions, String language) {
        return new Article(
                id,
                TENANT,
                new ArticleText(title, body, List.copyOf(questions), language, List.of(), null),
                System.nanoTime());
    }

    private List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(data.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(row -> row.length > 1)
                .toList();
    }
}
