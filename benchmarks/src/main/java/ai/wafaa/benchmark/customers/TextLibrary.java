package ai.wafaa.benchmark.customers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * What customers write and what the bot may know.
 *
 * @param articles the knowledge that answers the questions in scope
 * @param questions in scope, by language
 * @param conversations customers' turns of whole conversations, mostly out of scope
 * @param humanRequests ways to ask for a person
 */
public record TextLibrary(
        List<Article> articles,
        Map<String, List<Text>> questions,
        List<List<Text>> conversations,
        List<Text> humanRequests) {
    private static final int MOST_TURNS = 5;
    private static final int REPEATED = 50;

    /** An article as the knowledge API takes it; {@code questions} are none of those that customers ask. */
    public record Article(String title, String body, List<String> questions, String language, List<String> tags) {}

    /**
     * How customers mix.
     *
     * @param inScope share of customers whose questions the articles answer
     * @param humanRequests share of messages that ask for a person
     */
    public record Mixture(double inScope, double humanRequests) {}

    /** The turns of one episode, at least one. */
    public Deque<Text> script(RandomGenerator random, Mixture mixture) {
        List<Text> turns = random.nextDouble() < mixture.inScope() ? questions(random) : conversation(random);
        Deque<Text> script = new ArrayDeque<>();
        for (Text turn : turns) {
            script.add(random.nextDouble() < mixture.humanRequests() ? any(humanRequests, random) : turn);
        }
        return script;
    }

    private List<Text> questions(RandomGenerator random) {
        List<Text> language = any(List.copyOf(questions.values()), random);
        List<Text> turns = new ArrayList<>();
        for (int i = random.nextInt(1, MOST_TURNS); i > 0; i--) {
            turns.add(any(language, random));
        }
        return turns;
    }

    private List<Text> conversation(RandomGenerator random) {
        List<Text> whole = any(conversations, random);
        return whole.subList(0, Math.min(whole.size(), MOST_TURNS));
    }

    private static <T> T any(List<T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }

    /**
     * The same customers, of whose questions a share are always the same few, each as often as the others.
     *
     * @param share of the questions, between 0 and 1
     */
    public TextLibrary repeating(double share) {
        Map<String, List<Text>> repeating = new TreeMap<>();
        questions.forEach((language, texts) -> {
            List<Text> all = new ArrayList<>(texts);
            List<Text> few = texts.subList(0, Math.min(REPEATED, texts.size()));
            double copies = texts.size() * share / (1 - share) / few.size();
            for (int i = 0; i < copies; i++) {
                all.addAll(few);
            }
            repeating.put(language, List.copyOf(all));
        });
        return new TextLibrary(articles, Map.copyOf(repeating), conversations, humanRequests);
    }

    /** How many different texts there are. */
    public int size() {
        return questions.values().stream().mapToInt(List::size).sum()
                + conversations.stream().mapToInt(List::size).sum()
                + humanRequests.size();
    }
}
