package ai.wafaa.command.bot.cache;

import ai.wafaa.command.bot.Answer;
import ai.wafaa.command.bot.Answer.Answered;
import ai.wafaa.command.bot.Bot;
import ai.wafaa.command.bot.Question;
import ai.wafaa.command.knowledge.Normaliser;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Gives an answer that was given before. The key names the tenant, the state of its articles, the language and the question's words, so that an answer from
 * before an article changed cannot be found; a question that continues another is worked out anew. Of many who ask the same at once, one works it out.
 */
public final class CachedBot implements Bot {
    private static final int IN_MEMORY = 5_000;
    private static final int LONGEST_QUESTION = 500;

    private final Bot bot;
    private final Function<String, String> knowledge;
    private final Predicate<Answered> lasting;
    private final AnswerStore store;
    private final Cache<String, Answered> recent;
    private final ConcurrentHashMap<String, CompletableFuture<Answer>> underWay = new ConcurrentHashMap<>();
    private final Counter hits;
    private final Counter misses;

    /**
     * @param knowledge the state of a tenant's articles: a text that changes whenever one of them does
     * @param lasting which answers are worth keeping: not what is only said for want of a better one
     */
    CachedBot(
            Bot bot,
            Function<String, String> knowledge,
            Predicate<Answered> lasting,
            AnswerStore store,
            CacheProperties properties,
            MeterRegistry meters) {
        this.bot = bot;
        this.knowledge = knowledge;
        this.lasting = lasting;
        this.store = store;
        this.recent = Caffeine.newBuilder()
                .maximumSize(IN_MEMORY)
                .expireAfterWrite(properties.ttl())
                .build();
        this.hits = meters.counter("wafaa.response.cache", "result", "hit");
        this.misses = meters.counter("wafaa.response.cache", "result", "miss");
    }

    @Override
    public Answer answer(Question question) {
        Optional<String> key = key(question);
        if (key.isEmpty()) {
            return bot.answer(question);
        }
        Answered known = known(key.get());
        if (known != null) {
            hits.increment();
            return known.fromCache();
        }
        return once(key.get(), question);
    }

    private @Nullable Answered known(String key) {
        Answered known = recent.getIfPresent(key);
        if (known == null) {
            known = store.find(key);
            if (known != null) {
                recent.put(key, known);
            }
        }
        return known;
    }

    private Answer once(String key, Question question) {
        var mine = new CompletableFuture<Answer>();
        CompletableFuture<Answer> others = underWay.putIfAbsent(key, mine);
        if (others != null) {
            return joined(others);
        }
        try {
            Answered meanwhile = recent.getIfPresent(key); // whoever worked it out may just have left
            if (meanwhile != null) {
                hits.increment();
                mine.complete(meanwhile);
                return meanwhile.fromCache();
            }
            misses.increment();
            Answer answer = bot.answer(question);
            if (answer instanceof Answered answered
                    && lasting.test(answered)
                    && key(question).filter(key::equals).isPresent()) {
                recent.put(key, answered);
                store.keep(key, answered);
            }
            mine.complete(answer);
            return answer;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(key, mine);
        }
    }

    private Answer joined(CompletableFuture<Answer> others) {
        try {
            Answer answer = others.join();
            hits.increment();
            return answer instanceof Answered answered ? answered.fromCache() : answer;
        } catch (CompletionException e) {
            throw new IllegalStateException("the one who worked it out failed", e.getCause());
        }
    }

    /** Empty where an answer may not be kept: the question continues another, is long, or has no words. */
    private Optional<String> key(Question question) {
        List<String> words = Normaliser.words(question.text());
        if (words.isEmpty() || question.text().length() > LONGEST_QUESTION || question.isContinuation()) {
            return Optional.empty();
        }
        return Optional.of("answer:" + question.tenantId() + ":" + knowledge.apply(question.tenantId()) + ":"
                + question.languageOrDetected().tag() + ":" + String.join(" ", words));
    }
}
