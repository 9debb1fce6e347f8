package ai.wafaa.projection.insight;

import ai.wafaa.projection.table.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code episode}: a conversation as far as its next fact depends on it. */
final class EpisodeRow {
    static final Table<EpisodeRow> TABLE = Table.named("episode", EpisodeRow::new, "conversation_id")
            .uuid("conversation_id", r -> r.conversationId, (r, v) -> r.conversationId = v)
            .uuid("tenant_id", r -> r.tenantId, (r, v) -> r.tenantId = v)
            .text("channel", r -> r.channel, (r, v) -> r.channel = v)
            .text("language", r -> r.language, (r, v) -> r.language = v)
            .instant("started_at", r -> r.startedAt, (r, v) -> r.startedAt = v)
            .flag("counted", r -> r.counted, (r, v) -> r.counted = v)
            .uuid("holder", r -> r.holder, (r, v) -> r.holder = v)
            .instant("handoff_at", r -> r.handoffAt, (r, v) -> r.handoffAt = v)
            .flag("assigned", r -> r.assigned, (r, v) -> r.assigned = v)
            .flag("responded", r -> r.responded, (r, v) -> r.responded = v)
            .flag("handed_off", r -> r.handedOff, (r, v) -> r.handedOff = v)
            .count("bot_answers", r -> r.botAnswers, (r, v) -> r.botAnswers = v)
            .flag("resolved", r -> r.resolved, (r, v) -> r.resolved = v)
            .texts("questions", r -> r.questions, (r, v) -> r.questions = new ArrayList<>(v))
            .number("position", r -> r.position, (r, v) -> r.position = v)
            .build();

    /** The bot answers the latest message, or one shortly before it. */
    private static final int QUESTIONS = 6;

    String conversationId = "";
    String tenantId = "";
    String channel = "";
    String language = Tongue.UNKNOWN;
    Instant startedAt = Instant.EPOCH;
    boolean counted;

    @Nullable
    String holder;

    @Nullable
    Instant handoffAt;

    boolean assigned;
    boolean responded;
    boolean handedOff;
    int botAnswers;
    boolean resolved;
    List<String> questions = new ArrayList<>();
    long position;

    void asked(String messageId, Instant at) {
        questions.add(messageId + " " + at.toEpochMilli());
        if (questions.size() > QUESTIONS) questions.removeFirst();
    }

    /** How long the question has waited until that instant, in ms, and forgets it; null when it is not known any more. */
    @Nullable
    Long answered(String messageId, Instant at) {
        for (String question : questions) {
            if (!question.startsWith(messageId)) continue;
            questions.remove(question);
            return Math.max(0, at.toEpochMilli() - Long.parseLong(question.substring(messageId.length() + 1)));
        }
        return null;
    }

    /** The request for a person is settled, or was never made. */
    void settled() {
        resolved = true;
        handedOff = false;
        handoffAt = null;
        holder = null;
        botAnswers = 0;
    }
}
