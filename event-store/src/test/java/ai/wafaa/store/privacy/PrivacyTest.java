package ai.wafaa.store.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.wafaa.embedded.Database;
import ai.wafaa.store.Node;
import ai.wafaa.store.log.PostgresEventStorageEngine;
import ai.wafaa.store.toy.Account;
import ai.wafaa.store.toy.AccountEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivacyTest {
    private static final Database DATABASE = Node.database();
    private static Node node;

    @BeforeAll
    static void start() {
        node = Node.on(DATABASE);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static AccountEvent.Received received(String account) {
        return (AccountEvent.Received) node.get(PostgresEventStorageEngine.class)
                .readEvents(account, 1)
                .next()
                .getPayload();
    }

    /** An account with one message from this person. */
    private static String account(String person, String text) {
        String account = node.account();
        node.done(new Account.Receive(account, UUID.randomUUID().toString(), person, text));
        return account;
    }

    private static String stored(String account) {
        return node.sql()
                .sql("select convert_from(payload, 'UTF8') from log.event where aggregate_id = ? and sequence = 1")
                .param(account)
                .query(String.class)
                .single();
    }

    @Test
    void personal_fields_are_sealed_and_read_back_and_others_stay_readable() {
        String account = account("sara", "متى يصل طلبي؟ \"soon\"");
        assertThat(stored(account))
                .contains("\"sender\":\"sara\"", "\"note\":null")
                .doesNotContain("soon", "متى");
        assertThat(received(account).text()).isEqualTo("متى يصل طلبي؟ \"soon\"");
        assertThat(received(account).note()).isNull();
    }

    @Test
    void another_process_reads_them_too() {
        String account = account("rami", "hello");
        try (Node other = Node.on(DATABASE)) {
            var event = (AccountEvent.Received) other.get(PostgresEventStorageEngine.class)
                    .readEvents(account, 1)
                    .next()
                    .getPayload();
            assertThat(event.text()).isEqualTo("hello");
        }
    }

    @Test
    void a_person_whose_key_is_destroyed_is_erased_and_the_log_still_reads() {
        String account = account("nadia", "forget me");
        String other = account("not-nadia", "keep me");
        assertThat(node.get(PersonKeys.class).destroy("nadia")).isTrue();
        assertThat(received(account))
                .isEqualTo(
                        new AccountEvent.Received(account, received(account).receiptId(), "nadia", "[erased]", null));
        assertThat(received(other).text()).isEqualTo("keep me");
        assertThat(node.get(PersonKeys.class).destroy("nadia")).isFalse();
    }

    @Test
    void who_writes_again_after_being_erased_gets_a_new_key() {
        String before = account("hani", "old");
        node.get(PersonKeys.class).destroy("hani");
        String after = account("hani", "new");
        assertThat(received(before).text()).isEqualTo("[erased]");
        assertThat(received(after).text()).isEqualTo("new");
    }

    @Test
    void a_field_that_was_changed_or_moved_is_refused() {
        String account = account("zaid", "mine");
        String other = account("zaid", "other");
        String moved = stored(other).replaceAll(".*\"text\":\"([^\"]*)\".*", "$1");
        String text = stored(account).replaceAll(".*\"text\":\"([^\"]*)\".*", "$1");
        store(account, stored(account).replace(text, flipped(text)));
        assertThatThrownBy(() -> received(account)).hasMessageContaining("it was changed");
        store(
                account,
                stored(account)
                        .replace("\"note\":null", "\"note\":\"" + moved + "\"")
                        .replace(flipped(text), text));
        assertThatThrownBy(() -> received(account))
                .hasMessageContaining("toy.Received.note")
                .hasMessageContaining("it was changed");
        store(account, stored(account).replace("\"sender\":\"zaid\"", "\"sender\":\"sara\""));
        assertThat(received(other).text()).isEqualTo("other");
    }

    private static String flipped(String sealed) {
        char last = sealed.charAt(40);
        return sealed.substring(0, 40) + (last == 'A' ? 'B' : 'A') + sealed.substring(41);
    }

    private static void store(String account, String payload) {
        node.sql()
                .sql("update log.event set payload = convert_to(?, 'UTF8') where aggregate_id = ? and sequence = 1")
                .params(payload, account)
                .update();
    }

    @Test
    void another_master_key_is_noticed_at_the_start() {
        String wrong = Base64.getEncoder()
                .encodeToString(
                        "another key of thirty-two bytes.".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> Node.on(DATABASE, Map.of("wafaa.keys.master-key", wrong))
                        .close())
                .hasStackTraceContaining("not the one with which the log was begun")
                .hasMessageNotContaining(wrong);
    }

    @Test
    void a_key_file_is_made_once_for_its_owner_only(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("deeper/master.key");
        var keys = new WafaaKeys(null, file);
        MasterKey.of(keys);
        String made = Files.readString(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        MasterKey.of(keys);
        assertThat(Files.readString(file)).isEqualTo(made);
        assertThat(Base64.getDecoder().decode(made)).hasSize(32);
    }

    @Test
    void what_is_no_key_is_told_without_showing_it() {
        assertThatThrownBy(() -> MasterKey.of(new WafaaKeys("secret!", Path.of("none"))))
                .hasMessageContaining("WAFAA_MASTER_KEY")
                .hasMessageNotContaining("secret");
    }
}
