package ai.wafaa.command.bot;

import ai.wafaa.kernel.conversation.Citation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came of a question. */
public sealed interface Answer {

    /**
     * Something to say.
     *
     * @param confidence the probability that this answers what was asked, 0..1; the tenant's threshold decides whether it is said
     * @param citations the articles that it rests on, best first; none for small talk
     * @param model what made it
     * @param intent of the best article, where it has one
     * @param cached it was known already
     */
    record Answered(
            String text,
            double confidence,
            List<Citation> citations,
            String model,
            @Nullable String intent,
            boolean cached)
            implements Answer {
        public Answered {
            citations = List.copyOf(citations);
        }

        /** The same answer, found where answers are kept. */
        public Answered fromCache() {
            return new Answered(text, confidence, citations, model, intent, true);
        }
    }

    /**
     * Nothing to say.
     *
     * @param confidence the probability that the best article found is what was asked for, 0..1
     * @param citations what was found nevertheless, best first
     */
    record NoAnswer(double confidence, List<Citation> citations, Absence reason) implements Answer {
        public NoAnswer {
            citations = List.copyOf(citations);
        }
    }

    /** Why there is nothing to say. */
    enum Absence {
        /** The message has no words to look for. */
        NOTHING_ASKED,
        /** No article shares anything with the question. */
        NOTHING_FOUND
    }

    /** The bot did not do its work. Whoever asked hands off. */
    record BotFailed(Failure reason) implements Answer {}

    /** What kept the bot from its work. */
    enum Failure {
        /** It took too long. */
        TIMEOUT,
        /** It threw. */
        ERROR,
        /** Too many questions at once: it had no turn in time. */
        OVERLOADED;

        /** As events record it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
