package ai.wafaa.command.knowledge.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.wafaa.command.knowledge.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeaningsTest {
    private final AtomicInteger encoded = new AtomicInteger();

    /** Knows whether a text is long or short. */
    private final Encoder encoder = new Encoder() {
        @Override
        public String name() {
            return "by-length";
        }

        @Override
        public boolean knows(Language language) {
            return true;
        }

        @Override
        public float[] encode(String text) {
            encoded.incrementAndGet();
            return text.length() > 10 ? new float[] {1, 0} : new float[] {0, 1};
        }
    };

    @TempDir
    Path folder;

    @Test
    void a_text_is_encoded_once_whoever_s_article_it_stands_in() {
        try (var encoding = new Encoding(encoder, 1, null)) {
            Meanings one = filled(encoding, "short", "a rather long one");
            Meanings other = filled(encoding, "short", "a rather long one");
            assertThat(encoded).hasValue(2);
            assertThat(near(one)).isEqualTo(near(other)).isGreaterThan(0.98);
        }
    }

    @Test
    void what_was_encoded_before_a_restart_is_not_encoded_again() {
        try (var encoding = new Encoding(encoder, 1, folder)) {
            filled(encoding, "short", "a rather long one");
        }
        try (var encoding = new Encoding(encoder, 1, folder)) {
            assertThat(near(filled(encoding, "short", "a rather long one", "new")))
                    .isGreaterThan(0.98);
            assertThat(encoded).hasValue(3);
        }
    }

    @Test
    void the_pieces_of_a_title_are_kept_as_well() {
        var cut = new AtomicInteger();
        Encoder cutting = new Encoder() {
            @Override
            public String name() {
                return "by-word";
            }

            @Override
            public boolean knows(Language language) {
                return true;
            }

            @Override
            public float[] encode(String text) {
                return encoder.encode(text);
            }

            @Override
            public Encoded encodePieces(String text) {
                cut.incrementAndGet();
                return new Encoded(encode(text), new float[] {0.6f, 0.8f}, new float[] {0, 1});
            }
        };
        for (int start = 0; start < 2; start++) {
            try (var encoding = new Encoding(cutting, 1, folder)) {
                var meanings = new Meanings(encoding);
                meanings.put("article", List.of("two words"), List.of(), "two words");
                meanings.put("other", List.of("none"), List.of());
                await().until(meanings::isSettled);
                assertThat(encoding.piecesOfArticle("two words"))
                        .extracting(piece -> Math.round(10 * piece.product(new Vector.Fine(new float[] {1, 0}))))
                        .containsExactly(6L, 0L);
            }
        }
        assertThat(cut).hasValue(1);
    }

    @Test
    void a_vector_that_was_half_written_when_the_process_died_is_encoded_again() throws IOException {
        try (var encoding = new Encoding(encoder, 1, folder)) {
            filled(encoding, "short", "a rather long one");
        }
        Path file = folder.resolve("by-length.vectors");
        Files.write(file, new byte[7], StandardOpenOption.APPEND);
        try (var encoding = new Encoding(encoder, 1, folder)) {
            filled(encoding, "short", "a rather long one", "new");
        }
        try (var encoding = new Encoding(encoder, 1, folder)) {
            filled(encoding, "short", "a rather long one", "new");
        }
        assertThat(encoded).hasValue(3);
    }

    @Test
    void a_file_that_makes_no_sense_is_begun_anew() throws IOException {
        Files.writeString(folder.resolve("by-length.vectors"), "\u00ff nothing that was ever written here");
        try (var encoding = new Encoding(encoder, 1, folder)) {
            assertThat(near(filled(encoding, "a rather long one"))).isGreaterThan(0.98);
        }
    }

    @Test
    void while_a_revised_article_waits_it_is_compared_by_what_it_said_before() throws InterruptedException {
        try (var encoding = new Encoding(encoder, 1, null)) {
            Meanings meanings = filled(encoding, "a rather long one");
            var busy = new CountDownLatch(1);
            encoding.inBackground(() -> {
                try {
                    busy.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            meanings.put("article", List.of("short"), List.of());
            assertThat(meanings.isSettled()).isFalse();
            assertThat(near(meanings)).isGreaterThan(0.98);
            meanings.put("another", List.of("short"), List.of());
            assertThat(near(meanings))
                    .as("what has no vectors yet must not lose to what has")
                    .isNull();
            busy.countDown();
            await().until(meanings::isSettled);
            assertThat(near(meanings)).isLessThan(0.01);
        }
    }

    private static Meanings filled(Encoding encoding, String... texts) {
        var meanings = new Meanings(encoding);
        meanings.put("article", List.of(texts), List.of());
        await().until(meanings::isSettled);
        return meanings;
    }

    private static @Nullable Double near(Meanings meanings) {
        var near = meanings.near(new float[] {1, 0});
        return near == null ? null : Objects.requireNonNull(near.get("article")).best();
    }
}
