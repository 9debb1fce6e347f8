package ai.wafaa.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.server.e2e.Example;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the pages tell a reader to type is typed, at a running demo. */
class ExamplesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @Test
    void a_developer_connects_a_channel() throws Exception {
        List<String> blocks = shell(ROOT.resolve("docs/channels.md"));
        assertThat(Example.run(blocks.get(0))).contains("\"duplicate\":false").endsWith("202\n");
        assertThat(Example.run(blocks.get(1))).contains("202\n").contains("\"author\":\"customer\"");
    }

    private static List<String> shell(Path page) throws Exception {
        List<String> blocks = new ArrayList<>();
        Matcher found = SHELL.matcher(Files.readString(page));
        while (found.find()) blocks.add(found.group(1));
        return blocks;
    }
}
