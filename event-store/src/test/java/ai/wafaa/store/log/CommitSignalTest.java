package ai.wafaa.store.log;

import static org.awaitility.Awaitility.await;

import ai.wafaa.embedded.Database;
import ai.wafaa.store.Node;
import ai.wafaa.store.toy.Account;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CommitSignalTest {

    @Test
    void a_commit_is_heard_by_other_processes() {
        Database database = Node.database();
        var heard = new AtomicInteger();
        try (Node node = Node.on(database, Map.of("wafaa.writer.signals", "true"));
                var signal = new CommitSignal(
                        database.jdbcUrl(), database.user(), database.password(), heard::incrementAndGet)) {
            signal.start();
            await().until(() -> heard.get() == 1); // it listens now
            String account = node.account();
            await().until(() -> heard.get() >= 2);
            int before = heard.get();
            node.done(new Account.Deposit(account, 1));
            await().until(() -> heard.get() > before);
        }
    }
}
