package ai.wafaa.training.sentiment;

import ai.wafaa.command.sentiment.SentimentAnalyser;
import java.util.Arrays;
import java.util.List;

/** How long a message takes, asked on one thread once everything is compiled. In microseconds. */
record Pace(long middle, long slowOfTwenty) {
    private static final int ROUNDS = 20;

    /** The middle one and the 95th of a hundred. */
    static Pace of(SentimentAnalyser analyser, List<Labelled> messages) {
        long[] nanos = new long[messages.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < nanos.length; i++) {
                long begun = System.nanoTime();
                analyser.analyse(messages.get(i).text());
                nanos[i] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(nanos);
        return new Pace(nanos[nanos.length / 2] / 1_000, nanos[(int) (nanos.length * 0.95)] / 1_000);
    }
}
