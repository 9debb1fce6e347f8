package ai.wafaa.query.stream;

import ai.wafaa.web.Caller;
import ai.wafaa.web.live.LiveRelay;
import ai.wafaa.web.live.Presence;
import ai.wafaa.web.live.Typing;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Predicate;
import reactor.core.Disposable;
import reactor.core.Disposables;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells staff that a customer is writing, and which colleague has a conversation before them. */
final class StaffSigns implements AutoCloseable {
    private final FeedTail tail;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();
    private final Disposable listening;

    StaffSigns(LiveRelay relay, FeedTail tail, Clock clock) {
        this.tail = tail;
        this.clock = clock;
        this.listening = Disposables.composite(
                relay.heard(Typing.class)
                        .filter(typing -> typing.author() == Typing.Author.CUSTOMER)
                        .subscribe(this::tell),
                relay.heard(Presence.class).subscribe(this::tell));
    }

    private void tell(Typing typing) {
        tell(typing.tenantId(), "customer_typing", body(typing.conversationId()), staff -> true);
    }

    private void tell(Presence presence) {
        ObjectNode body = body(presence.conversationId());
        body.put("user_id", presence.userId());
        body.put("full_name", presence.fullName());
        body.put("state", presence.state().name().toLowerCase(Locale.ROOT));
        tell(presence.tenantId(), "presence", body, staff -> !staff.userId().equals(presence.userId()));
    }

    private ObjectNode body(String conversationId) {
        ObjectNode body = json.createObjectNode();
        body.put("conversation_id", conversationId);
        body.put("at", clock.instant().toString());
        body.put("server_time", clock.instant().toString());
        return body;
    }

    private void tell(String tenantId, String type, ObjectNode body, Predicate<Caller> whom) {
        tail.tell(tenantId, type, json.writeValueAsString(body), whom);
    }

    @Override
    public void close() {
        listening.dispose();
    }
}
