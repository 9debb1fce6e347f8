package ai.wafaa.server.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

class ComponentIndexTest {
    private static final String PROPERTY = "wafaa.components";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("components");
        System.setProperty(PROPERTY, file.toString());
    }

    @AfterEach
    void nameNone() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void what_is_written_is_found_again_whatever_the_profile() throws IOException {
        ComponentIndex.write();

        assertThat(found("serve")).isEqualTo(foundOnEveryClass("serve")).doesNotContain(DemoStart.class.getName());
        assertThat(found("demo")).isEqualTo(foundOnEveryClass("demo")).contains(DemoStart.class.getName());
    }

    @Test
    void only_what_is_written_is_looked_at() throws IOException {
        Files.writeString(file, DemoStart.class.getName());

        assertThat(found("demo")).containsExactly(DemoStart.class.getName());
    }

    @Test
    void without_the_file_every_class_is_looked_at() throws IOException {
        assertThat(found("demo")).isEqualTo(foundOnEveryClass("demo")).isNotEmpty();
    }

    private static List<String> found(String profile) throws IOException {
        try (var loader = new URLClassLoader(new URL[0], ComponentIndexTest.class.getClassLoader())) {
            ComponentIndex.use(loader);
            return foundBy(loader, profile);
        }
    }

    private static List<String> foundOnEveryClass(String profile) {
        return foundBy(ComponentIndexTest.class.getClassLoader(), profile);
    }

    private static List<String> foundBy(ClassLoader loader, String profile) {
        var environment = new StandardEnvironment();
        environment.setActiveProfiles(profile);
        var scan = new ClassPathScanningCandidateComponentProvider(true, environment);
        scan.setResourceLoader(new DefaultResourceLoader(loader));
        return scan.findCandidateComponents("ai.wafaa.server").stream()
                .map(BeanDefinition::getBeanClassName)
                .sorted()
                .toList();
    }
}
