package ai.wafaa.web.idempotency;

import reactor.core.publisher.Mono;

/** Remembers for a day, across nodes, which requests with an {@code Idempotency-Key} were made and what they were answered. */
public interface RecordedAnswers {

    /** What is known of a key. */
    sealed interface Known {}

    /** It was never used, or its request never came to an end; it is now taken. */
    record New() implements Known {}

    /** The first request with it has not been answered yet. */
    record UnderWay() implements Known {}

    /** The first request with it had another body. */
    record UsedForAnother() implements Known {}

    /** The first request with it was answered so. */
    record Answered(RecordedAnswer answer) implements Known {}

    /** Takes the key, unless it is taken. */
    Mono<Known> begin(IdempotencyKey key, String fingerprint);

    /** Remembers the answer. */
    Mono<Void> finish(IdempotencyKey key, RecordedAnswer answer);

    /** Gives the key back: its request was not done. */
    Mono<Void> forget(IdempotencyKey key);
}
