package ai.wafaa.query.topic;

import cc.mallet.topics.ParallelTopicModel;
import cc.mallet.types.Alphabet;
import cc.mallet.types.FeatureSequence;
import cc.mallet.types.IDSorter;
import cc.mallet.types.Instance;
import cc.mallet.types.InstanceList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds topics by latent Dirichlet allocation. The same texts give the same topics: one thread, a fixed seed. */
final class TopicModel {
    private static final int SEED = 1;
    private static final int ITERATIONS = 300;
    private static final int WORDS = 10;

    private TopicModel() {}

    /**
     * What was found.
     *
     * @param topics for each its most telling stems with the share that they have in it
     * @param ofText the topic of each text; -1 for one without a telling word
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Found(List<Map<String, Double>> topics, int[] ofText) {}

    /**
     * @param texts as stems
     * @param count how many topics
     */
    static Found find(List<List<String>> texts, int count) {
        var alphabet = new Alphabet();
        var instances = new InstanceList(alphabet, null);
        int[] ofText = new int[texts.size()];
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            ofText[i] = -1;
            if (texts.get(i).isEmpty()) continue;
            var words = new FeatureSequence(alphabet, texts.get(i).size());
            texts.get(i).forEach(words::add);
            instances.add(new Instance(words, null, i, null));
            taken.add(i);
        }
        if (taken.isEmpty()) return new Found(List.of(), ofText);
        ParallelTopicModel model = fitted(instances, count);
        for (int d = 0; d < taken.size(); d++) ofText[taken.get(d)] = greatest(model.getTopicProbabilities(d));
        return new Found(topics(model, alphabet), ofText);
    }

    private static ParallelTopicModel fitted(InstanceList instances, int count) {
        ParallelTopicModel.logger.setLevel(java.util.logging.Level.OFF);
        var model = new ParallelTopicModel(count, count * 0.1, 0.01);
        model.setRandomSeed(SEED);
        model.setNumThreads(1);
        model.setNumIterations(ITERATIONS);
        model.setOptimizeInterval(0);
        model.addInstances(instances);
        try {
            model.estimate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return model;
    }

    private static List<Map<String, Double>> topics(ParallelTopicModel model, Alphabet alphabet) {
        List<Map<String, Double>> topics = new ArrayList<>();
        for (var sorted : model.getSortedWords()) {
            double sum = sorted.stream().mapToDouble(IDSorter::getWeight).sum();
            Map<String, Double> words = new LinkedHashMap<>();
            for (IDSorter word : sorted) {
                if (words.size() == WORDS) break;
                words.put((String) alphabet.lookupObject(word.getID()), word.getWeight() / sum);
            }
            topics.add(words);
        }
        return topics;
    }

    private static int greatest(double[] shares) {
        int greatest = 0;
        for (int i = 1; i < shares.length; i++) if (shares[i] > shares[greatest]) greatest = i;
        return greatest;
    }
}
