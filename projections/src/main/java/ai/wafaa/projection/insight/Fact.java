package ai.wafaa.projection.insight;

import ai.wafaa.kernel.insight.Figure;
import ai.wafaa.projection.table.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A row of {@code fact}: something that counts to a figure. */
final class Fact {
    static final Table<Fact> TABLE = Table.named("fact", Fact::new, "tenant_id", "figure", "at", "position")
            .uuid("tenant_id", r -> r.tenantId, (r, v) -> r.tenantId = v)
            .text("figure", r -> r.figure.wireName(), (r, v) -> {})
            .instant("at", r -> r.at, (r, v) -> r.at = v)
            .number("position", r -> r.position, (r, v) -> r.position = v)
            .uuid("conversation_id", r -> r.conversationId, (r, v) -> r.conversationId = v)
            .uuid("message_id", r -> r.messageId, (r, v) -> r.messageId = v)
            .text("channel", r -> r.channel, (r, v) -> r.channel = v)
            .text("language", r -> r.language, (r, v) -> r.language = v)
            .text("label", r -> r.label, (r, v) -> r.label = v)
            .uuid("agent_id", r -> r.agentId, (r, v) -> r.agentId = v)
            .number("value", r -> r.value, (r, v) -> r.value = v)
            .build();

    static final Comparator<Fact> BY_KEY = (a, b) -> {
        int order = a.tenantId.compareTo(b.tenantId);
        if (order == 0) order = a.figure.wireName().compareTo(b.figure.wireName());
        if (order == 0) order = a.at.compareTo(b.at);
        return order != 0 ? order : Long.compare(a.position, b.position);
    };

    Figure figure = Figure.MESSAGES;
    String tenantId = "";
    Instant at = Instant.EPOCH;
    long position;
    String conversationId = "";

    @Nullable
    String messageId;

    String channel = "";
    String language = "";
    String label = "";

    @Nullable
    String agentId;

    long value;

    private Fact() {}

    /** @param at as precise as the database keeps it, so that counters and lists draw the line at the same place */
    static Fact of(Figure figure, EpisodeRow episode, Instant at) {
        var fact = new Fact();
        fact.figure = figure;
        fact.tenantId = episode.tenantId;
        fact.at = at.truncatedTo(ChronoUnit.MICROS);
        fact.position = episode.position;
        fact.conversationId = episode.conversationId;
        fact.channel = episode.channel;
        fact.language = episode.language;
        return fact;
    }

    Fact label(String value) {
        label = value;
        return this;
    }

    Fact agent(@Nullable String id) {
        agentId = id;
        return this;
    }

    Fact message(String id, String itsLanguage) {
        messageId = id;
        if (!itsLanguage.equals(Tongue.UNKNOWN)) language = itsLanguage;
        return this;
    }

    Fact value(long measured) {
        value = measured;
        return this;
    }
}
