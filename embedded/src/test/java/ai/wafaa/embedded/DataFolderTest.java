package ai.wafaa.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void a_folder_has_one_owner_at_a_time() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("data")));
        try (var taken = DataFolder.take(folder.resolve("data"))) {
            assertThat(taken.path()).isEqualTo(folder.resolve("data").toRealPath());
            assertThatThrownBy(() -> DataFolder.take(link))
                    .hasMessageContaining(
                            "is in use by process " + ProcessHandle.current().pid());
        }
        DataFolder.take(link).close();
    }

    @Test
    void a_missing_folder_is_made_and_an_unusable_one_explained() throws IOException {
        DataFolder.take(folder.resolve("a/b")).close();
        assertThat(folder.resolve("a/b")).isDirectory();
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> DataFolder.take(file))
                .isInstanceOf(EmbeddedServiceException.class)
                .hasMessageContaining("cannot use data folder");
    }
}
