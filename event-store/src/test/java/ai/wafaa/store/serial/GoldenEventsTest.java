package ai.wafaa.store.serial;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.store.Node;
import ai.wafaa.store.privacy.MasterKey;
import ai.wafaa.store.privacy.PersonKeyStore;
import ai.wafaa.store.privacy.PersonalFields;
import ai.wafaa.store.privacy.WafaaKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every event type and revision ever recorded has a file with one event as it is stored (personal fields as of an erased person). An event whose form changes
 * needs a new revision, an upcaster and a new file; {@code -Dgolden=write} makes the files that are missing, and never changes one.
 */
class GoldenEventsTest {
    private static final Path FILES = Path.of("src/test/resources/golden/events");
    private static final EventTypes TYPES = EventTypes.ofKernel();
    private static Node node;
    private static EventSerializer serializer;

    @BeforeAll
    static void start() throws IOException {
        node = Node.on(Node.database());
        var master = MasterKey.of(new WafaaKeys(Node.MASTER_KEY, Path.of("none")));
        var nobody = new PersonKeyStore(node.get(DataSource.class), master);
        serializer = new EventSerializer(TYPES, List.of(), new PersonalFields(nobody));
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(FILES);
            for (Class<?> event : TYPES.classes()) {
                if (!Files.exists(file(event))) {
                    Files.writeString(file(event), stored(event));
                }
            }
        }
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static Path file(Class<?> event) {
        EventTypes.Name name = name(event);
        return FILES.resolve(name.type() + "." + name.revision() + ".json");
    }

    private static EventTypes.Name name(Class<?> event) {
        return Objects.requireNonNull(TYPES.nameOf(event));
    }

    private static String stored(Class<?> event) {
        return new String(serializer.serialize(Samples.of(event), byte[].class).getData(), StandardCharsets.UTF_8);
    }

    @Test
    void every_event_is_stored_as_its_golden_file_says() throws IOException {
        for (Map.Entry<String, Class<?>> type : TYPES.all().entrySet()) {
            Class<?> event = type.getValue();
            assertThat(file(event)).as("run with -Dgolden=write once").exists();
            assertThat(stored(event)).as(type.getKey()).isEqualTo(Files.readString(file(event)));
        }
    }

    @Test
    void every_event_ever_recorded_can_be_read() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.toList()) {
                String[] name = file.getFileName().toString().split("\\.");
                Object event = serializer.deserialize(new SimpleSerializedObject<>(
                        Files.readAllBytes(file), byte[].class, name[0] + "." + name[1], name[2]));
                assertThat(event).as(file.toString()).isInstanceOf(TYPES.classOf(name[0] + "." + name[1]));
            }
        }
    }

    @Test
    void every_event_has_a_revision() {
        assertThat(TYPES.classes())
                .allSatisfy(event -> assertThat(name(event).revision()).isNotNull());
    }
}
