package ai.wafaa.query.conversation;

import ai.wafaa.query.Sql;
import ai.wafaa.web.Caller;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Guards what belongs to a conversation: it is not there for who may not see the conversation. */
@Component
class Sight {
    private final DatabaseClient database;

    Sight(DatabaseClient database) {
        this.database = database;
    }

    /** Completes when the caller may see it; fails with {@code not-found} otherwise. */
    Mono<Void> of(UUID conversation, Caller caller) {
        return Visible.to(caller, Sql.of("select 1 as seen from read.conversation c"))
                .bind("id", conversation)
                .and("c.conversation_id = :id")
                .query(database, row -> true)
                .next()
                .switchIfEmpty(Mono.error(ConversationReads::notThere))
                .then();
    }
}
