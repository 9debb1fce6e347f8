package ai.wafaa.query.stream;

import ai.wafaa.web.live.Typing;
import ai.wafaa.web.live.TypingRelay;
import java.time.Clock;
import reactor.core.Disposable;
import tools.jackson.databind.json.JsonMapper;

/** Tells staff that a customer is writing. */
final class CustomerTyping implements AutoCloseable {
    private final Disposable listening;

    CustomerTyping(TypingRelay relay, FeedTail tail, Clock clock) {
        var json = JsonMapper.shared();
        this.listening = relay.heard()
                .filter(typing -> typing.author() == Typing.Author.CUSTOMER)
                .subscribe(typing -> {
                    var body = json.createObjectNode();
                    body.put("conversation_id", typing.conversationId());
                    body.put("at", clock.instant().toString());
                    body.put("server_time", clock.instant().toString());
                    tail.tell(typing.tenantId(), "customer_typing", json.writeValueAsString(body), staff -> true);
                });
    }

    @Override
    public void close() {
        listening.dispose();
    }
}
