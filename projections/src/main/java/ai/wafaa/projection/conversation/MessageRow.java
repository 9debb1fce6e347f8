package ai.wafaa.projection.conversation;

import ai.wafaa.projection.table.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code message}. Written once; afterwards only its delivery changes. */
final class MessageRow {
    static final Table<MessageRow> TABLE = Table.named("message", MessageRow::new, "message_id")
            .uuid("message_id", r -> r.messageId, (r, v) -> r.messageId = v)
            .uuid("conversation_id", r -> r.conversationId, (r, v) -> r.conversationId = v)
            .uuid("tenant_id", r -> r.tenantId, (r, v) -> r.tenantId = v)
            .text("author", r -> r.author, (r, v) -> r.author = v)
            .uuid("agent_id", r -> r.agentId, (r, v) -> r.agentId = v)
            .text("kind", r -> r.kind, (r, v) -> r.kind = v)
            .text("text", r -> r.text, (r, v) -> r.text = v)
            .text("content", r -> r.content, (r, v) -> r.content = v)
            .instant("sent_at", r -> r.sentAt, (r, v) -> r.sentAt = v)
            .instant("recorded_at", r -> r.recordedAt, (r, v) -> r.recordedAt = v)
            .count("inbound_no", r -> r.inboundNo, (r, v) -> r.inboundNo = v)
            .text("sentiment", r -> r.sentiment, (r, v) -> r.sentiment = v)
            .real("sentiment_confidence", r -> r.sentimentConfidence, (r, v) -> r.sentimentConfidence = v)
            .text("sentiment_words", r -> r.sentimentWords, (r, v) -> r.sentimentWords = v)
            .real("unanswered", r -> r.unanswered, (r, v) -> r.unanswered = v)
            .text("client_ref", r -> r.clientRef, (r, v) -> r.clientRef = v)
            .real("confidence", r -> r.confidence, (r, v) -> r.confidence = v)
            .json("citations", r -> r.citations, (r, v) -> r.citations = v)
            .text("model", r -> r.model, (r, v) -> r.model = v)
            .flag("cached", r -> r.cached, (r, v) -> r.cached = v)
            .uuid("question_message_id", r -> r.questionMessageId, (r, v) -> r.questionMessageId = v)
            .text("delivery", r -> r.delivery, (r, v) -> r.delivery = v)
            .text("provider_message_id", r -> r.providerMessageId, (r, v) -> r.providerMessageId = v)
            .text("failure_code", r -> r.failureCode, (r, v) -> r.failureCode = v)
            .text("failure_detail", r -> r.failureDetail, (r, v) -> r.failureDetail = v)
            .number("delivery_position", r -> r.deliveryPosition, (r, v) -> r.deliveryPosition = v)
            .number("position", r -> r.position, (r, v) -> r.position = v)
            .build();

    static final String CUSTOMER = "customer";
    static final String BOT = "bot";
    static final String AGENT = "agent";
    static final String SYSTEM = "system";

    String messageId = "";
    String conversationId = "";
    String tenantId = "";
    String author = "";

    @Nullable
    String agentId;

    String kind = "text";
    String text = "";

    @Nullable
    String content;

    Instant sentAt = Instant.EPOCH;
    Instant recordedAt = Instant.EPOCH;

    @Nullable
    Integer inboundNo;

    @Nullable
    String sentiment;

    @Nullable
    Double sentimentConfidence;

    @Nullable
    String sentimentWords;

    /** How sure the bot was that it had no answer good enough to a customer's question. */
    @Nullable
    Double unanswered;

    @Nullable
    String clientRef;

    @Nullable
    Double confidence;

    @Nullable
    String citations;

    @Nullable
    String model;

    @Nullable
    Boolean cached;

    @Nullable
    String questionMessageId;

    @Nullable
    String delivery;

    @Nullable
    String providerMessageId;

    @Nullable
    String failureCode;

    @Nullable
    String failureDetail;

    long deliveryPosition;
    long position;

    boolean inbound() {
        return author.equals(CUSTOMER);
    }

    void moved(Delivery change) {
        delivery = change.delivery();
        if (change.providerMessageId() != null) providerMessageId = change.providerMessageId();
        failureCode = change.failureCode();
        failureDetail = change.failureDetail();
        deliveryPosition = change.position();
    }

    void felt(Felt felt) {
        sentiment = felt.sentiment();
        sentimentConfidence = felt.confidence();
        sentimentWords = felt.words();
    }

    /** How a message feels. */
    record Felt(
            String messageId,
            String sentiment,
            double confidence,
            @Nullable String words) {}

    /** How far a message came. */
    record Delivery(
            String messageId,
            String delivery,
            @Nullable String providerMessageId,
            @Nullable String failureCode,
            @Nullable String failureDetail,
            long position) {

        /** This change after an earlier one of the same message. */
        Delivery after(Delivery earlier) {
            String providerId = providerMessageId == null ? earlier.providerMessageId : providerMessageId;
            return new Delivery(messageId, delivery, providerId, failureCode, failureDetail, position);
        }
    }
}
