package ai.wafaa.store;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.embedded.Database;
import ai.wafaa.store.toy.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The line breaks at a commit: whatever became of it, each command is recorded once and answered as done. */
class LostCommitTest {

    @ParameterizedTest
    @EnumSource
    void each_command_is_recorded_once(CommitProxy.Cut cut) throws Exception {
        Database database = Node.database();
        try (CommitProxy proxy = new CommitProxy(database);
                Node node = Node.on(proxy.database())) {
            String account = node.account();
            for (int round = 1; round <= 5; round++) {
                proxy.cut(cut);
                List<CompletableFuture<Recorded>> answers = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    answers.add(node.send(new Account.Deposit(account, 1)));
                }
                answers.forEach(Node::answer);
                assertThat(proxy.hasCut()).isTrue();
                assertThat(node.done(new Account.Deposit(account, 0)).result()).isEqualTo(20L * round);
            }
            assertThat(node.count("select count(*) from log.event")).isEqualTo(1 + 5 * 21);
            assertThat(node.count("select max(position) from log.event")).isEqualTo(1 + 5 * 21);
        }
    }
}
