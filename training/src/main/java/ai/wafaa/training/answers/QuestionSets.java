package ai.wafaa.training.answers;

import ai.wafaa.command.knowledge.vector.Encodings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** Asks the questions of the public sets. */
final class QuestionSets {
    private static final int HELD_OUT = 3;

    private final Path data;

    QuestionSets(Path data) {
        this.data = data;
    }

    /**
     * Articles made of an intent's example questions, asked what the same intents' other questions are.
     *
     * @param examples of each article
     * @param heldOut a third of the articles is missing
     * @param which of the intents there are
     */
    List<Sample> intents(Encodings encodings, String set, int examples, boolean heldOut, Predicate<String> which)
            throws IOException {
        String language = set.startsWith("ar") ? "ar" : "en";
        var shop = new Shop(encodings);
        var random = new Random(7);
        Set<String> there = new HashSet<>();
        List<String[]> train = rows("intents/" + set + ".train.tsv");
        for (var intent : byIntent(train).entrySet()) {
            Collections.shuffle(intent.getValue(), random);
            if (!which.test(intent.getKey()) || (heldOut && random.nextInt(HELD_OUT) == 0)) {
                continue;
            }
            String title = language.equals("ar") ? "" : intent.getKey().replace('_', ' ');
            List<String> questions = intent.getValue()
                    .subList(0, Math.min(examples, intent.getValue().size()));
            shop.put(intent.getKey(), title, body(title), questions, language);
            there.add(intent.getKey());
        }
        for (String[] row : asked(set, train, heldOut)) {
            if (there.contains(row[0])) {
                shop.ask(row[1], row[0]);
            } else if (row[0].equals("oos") || (heldOut && which.test(row[0]))) {
                shop.ask(row[1], null);
            }
        }
        return shop.asked();
    }

    /** Articles that say nothing but one of an intent's questions, as their title; a third of the articles is missing. */
    List<Sample> titles(Encodings encodings, String set) throws IOException {
        var shop = new Shop(encodings);
        var random = new Random(11);
        Map<String, String> there = new LinkedHashMap<>();
        List<String[]> train = rows("intents/" + set + ".train.tsv");
        byIntent(train).forEach((intent, questions) -> {
            String title = questions.get(random.nextInt(questions.size()));
            if (random.nextInt(HELD_OUT) != 0) {
                there.put(intent, title);
                shop.put(intent, title.endsWith("?") ? title : title + "?", "", List.of(), "en");
            }
        });
        for (String[] row : asked(set, train, true)) {
            if (!row[1].equals(there.get(row[0]))) {
                shop.ask(row[1], there.containsKey(row[0]) ? row[0] : null);
            }
        }
        return shop.asked();
    }

    /** As companies write who have nothing to say yet. */
    private static String body(String title) {
        return title.isEmpty() ? "" : "This is our article about " + title + ".";
    }

    private static Map<String, List<String>> byIntent(List<String[]> rows) {
        Map<String, List<String>> byIntent = new LinkedHashMap<>();
        for (String[] row : rows) {
            if (!row[0].equals("oos")) {
                byIntent.computeIfAbsent(row[0], k -> new ArrayList<>()).add(row[1]);
            }
        }
        return byIntent;
    }

    /** The validation part where there is one, else a share of the training part; and what is out of scope, unless articles are missing anyway. */
    private List<String[]> asked(String set, List<String[]> train, boolean heldOut) throws IOException {
        var asked = new ArrayList<String[]>();
        if (Files.exists(data.resolve("intents/" + set + ".val.tsv"))) {
            asked.addAll(rows("intents/" + set + ".val.tsv"));
            train.stream().filter(row -> row[0].equals("oos")).forEach(asked::add);
        } else {
            for (int i = 0; i < train.size(); i += 7) {
                asked.add(train.get(i));
            }
        }
        if (!heldOut) {
            return asked;
        }
        var some = new ArrayList<String[]>();
        for (int i = 0; i < asked.size(); i += 2) {
            if (!asked.get(i)[0].equals("oos")) {
                some.add(asked.get(i));
            }
        }
        return some;
    }

    /**
     * Questions with answers, asked in other words.
     *
     * @param idColumn where the questions' file names the article
     * @param leaveOut take the article of every fourth question out before asking it
     */
    List<Sample> faq(
            Encodings encodings, String articles, String questions, int idColumn, String language, boolean leaveOut)
            throws IOException {
        var shop = new Shop(encodings);
        Map<String, String[]> byId = new LinkedHashMap<>();
        for (String[] row : rows(articles)) {
            byId.put(row[2], row);
            shop.put(row[2], row[0], row[1], List.of(), language);
        }
        var random = new Random(5);
        Map<String, List<String>> absent = new LinkedHashMap<>();
        for (String[] row : rows(questions)) {
            if (leaveOut && random.nextInt(4) == 0) {
                absent.computeIfAbsent(row[idColumn], k -> new ArrayList<>()).add(row[0]);
            } else {
                shop.ask(row[0], row[idColumn]);
            }
        }
        for (var missing : absent.entrySet()) {
            shop.remove(missing.getKey());
            missing.getValue().forEach(question -> shop.ask(question, null));
            String[] row = byId.get(missing.getKey());
            if (row != null) {
                shop.put(row[2], row[0], row[1], List.of(), language);
            }
        }
        return shop.asked();
    }

    private List<String[]> rows(String file) throws IOException {
        return new ArrayList<>(Files.readAllLines(data.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(row -> row.length > 1)
                .toList());
    }

    /** Questions that no article of another trade answers. */
    List<String> elsewhere(String set, int every) throws IOException {
        List<String[]> rows = rows("intents/" + set + ".val.tsv");
        var some = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i += every) {
            some.add(rows.get(i)[1]);
        }
        return some;
    }
}
