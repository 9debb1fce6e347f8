package ai.wafaa.command.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.wafaa.store.processing.ProcessorDefinition;
import ai.wafaa.store.processing.Processors;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KnowledgeProgressTest {
    private final AtomicLong position = new AtomicLong(-1);
    private final KnowledgeProgress progress = new KnowledgeProgress(() -> new Following(position));

    @Test
    void a_question_waits_for_the_articles_that_were_published_before_it() {
        var answered = CompletableFuture.runAsync(() -> progress.await(7));
        position.set(6);
        assertThat(answered).isNotDone();
        position.set(7);
        await().until(answered::isDone);
    }

    @Test
    void what_the_index_has_reached_is_not_waited_for() {
        position.set(9);
        progress.await(7);
        progress.await(9);
    }

    @Test
    void a_question_does_not_wait_for_ever() {
        progress.await(7);
        assertThat(position).hasValue(-1);
    }

    private record Following(AtomicLong reached) implements Processors {
        @Override
        public List<ProcessorDefinition.Status> status() {
            return List.of();
        }

        @Override
        public long lag(String name) {
            return 0;
        }

        @Override
        public long position(String name) {
            return reached.get();
        }

        @Override
        public boolean caughtUp() {
            return false;
        }

        @Override
        public CompletableFuture<Void> replay(String name) {
            return CompletableFuture.failedFuture(new UnsupportedOperationException());
        }
    }
}
