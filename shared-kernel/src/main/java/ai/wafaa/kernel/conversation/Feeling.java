package ai.wafaa.kernel.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What a model made of a message's words.
 *
 * @param confidence the probability that it is so, 0..1
 * @param words the words that decided, as the customer wrote them, separated by line breaks; null where none stood out
 * @param model which model, and which of its versions
 */
public record Feeling(
        Sentiment sentiment, double confidence, @Nullable String words, String model) {}
