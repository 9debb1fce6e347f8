package ai.wafaa.kernel.insight;

import java.util.Locale;

/**
 * What is counted. Each count of a figure is a fact: it happened at an instant, in a conversation, and bears a label that divides the figure. The stored name is
 * {@link #wireName()}: a renamed figure is a new one, and needs a replay.
 */
public enum Figure {
    /** Messages of both directions; the label is the author: {@code customer}, {@code bot}, {@code agent} or {@code system}. */
    MESSAGES,
    /** Conversations that began. */
    CONVERSATIONS,
    /** Requests for a person; the label is what asked, e.g. {@code keyword}. */
    HANDOFFS,
    /** Agents took a conversation. */
    CLAIMS,
    /** Conversations that came to an end; the label is who ended it: {@code bot}, {@code agent} or {@code unanswered}. */
    RESOLUTIONS,
    /** Customers' messages by mood; the label is the mood, the value its score in thousandths. */
    SENTIMENT,
    /** Customers were asked how it went. */
    RATING_REQUESTS,
    /** Customers said how it went; label and value are the score, 1 to 5. */
    RATINGS,
    /** From a customer's message to the bot's answer, ms. */
    BOT_RESPONSE,
    /** From the request for a person until somebody has it assigned or claimed, ms. */
    ASSIGNMENT,
    /** From the request for a person to that person's first words, ms. */
    FIRST_HUMAN_RESPONSE,
    /** From a message's arrival here until it was decided what it means, ms. */
    WEBHOOK_ACK,
    /** The same as {@link #ASSIGNMENT}, but only the time in which the company was open, by the hours that were set when it ended, ms. */
    ASSIGNMENT_IN_HOURS,
    /** The same as {@link #FIRST_HUMAN_RESPONSE}, but only the time in which the company was open, by the hours that were set when it ended, ms. */
    FIRST_HUMAN_RESPONSE_IN_HOURS;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** As it is stored and told. */
    public String wireName() {
        return wireName;
    }

    /** The figure that is stored and told so. */
    public static Figure ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Whether the value is a duration, so that percentiles of it mean something. */
    public boolean isDuration() {
        return compareTo(BOT_RESPONSE) >= 0;
    }
}
