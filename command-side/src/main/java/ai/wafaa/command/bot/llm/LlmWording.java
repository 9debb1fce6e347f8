package ai.wafaa.command.bot.llm;

import ai.wafaa.command.bot.Question;
import ai.wafaa.command.bot.Wording;
import ai.wafaa.command.knowledge.Article;
import ai.wafaa.command.knowledge.Language;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has a language model word the answer, and checks what it says. After too many failures in a row it is left alone for a while, so that customers do not wait
 * for what will not come.
 */
public final class LlmWording implements Wording, AutoCloseable {
    private static final int LOOKED_AT = 10;
    private static final Duration LEFT_ALONE = Duration.ofSeconds(20);

    private final LlmProperties properties;
    private final ChatClient client;
    private final CircuitBreaker circuit;
    private final Semaphore places;
    private final MeterRegistry meters;

    /** @param atOnce how many answers the model is asked for at once; who comes then gets none, without waiting */
    public LlmWording(LlmProperties properties, int atOnce, MeterRegistry meters) {
        this.properties = properties;
        this.places = new Semaphore(atOnce);
        this.client = new ChatClient(properties);
        this.meters = meters;
        this.circuit = CircuitBreaker.of(
                "llm",
                CircuitBreakerConfig.custom()
                        .slidingWindow(LOOKED_AT, LOOKED_AT / 2, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(60)
                        .waitDurationInOpenState(LEFT_ALONE)
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .build());
    }

    @Override
    public Worded word(Question question, Language language, List<Article> found) throws NoWording {
        try {
            Worded worded = checked(inPlace(question, language, found), question, found);
            counted("answered");
            return worded;
        } catch (NoWording e) {
            counted(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private String inPlace(Question question, Language language, List<Article> found) throws NoWording {
        if (!places.tryAcquire()) {
            throw new NoWording("busy");
        }
        try {
            return asked(question, language, found);
        } finally {
            places.release();
        }
    }

    private String asked(Question question, Language language, List<Article> found) throws NoWording {
        if (!circuit.tryAcquirePermission()) {
            throw new NoWording("open");
        }
        long from = System.nanoTime();
        try {
            String answer = client.ask(Prompt.of(properties, question, language, found));
            circuit.onSuccess(System.nanoTime() - from, TimeUnit.NANOSECONDS);
            return answer;
        } catch (NoWording e) {
            circuit.onError(System.nanoTime() - from, TimeUnit.NANOSECONDS, e);
            throw e;
        }
    }

    private Worded checked(String answer, Question question, List<Article> found) throws NoWording {
        JsonNode json = parsed(answer);
        if (!json.path("answered").isBoolean()) {
            throw new NoWording("malformed");
        }
        if (!json.path("answered").asBoolean()) {
            return new Worded("", List.of(), properties.model());
        }
        String text = json.path("answer").asString("").strip();
        List<Integer> cited = json.path("passages").values().stream()
                .filter(JsonNode::isIntegralNumber)
                .map(number -> number.asInt() - 1)
                .distinct()
                .toList();
        if (text.isEmpty() || cited.isEmpty() || cited.stream().anyMatch(i -> i < 0 || i >= found.size())) {
            throw new NoWording("malformed");
        }
        List<Article> used = cited.stream().map(found::get).toList();
        if (!Grounding.holds(text, question.languageOrDetected(), used)) {
            throw new NoWording("ungrounded");
        }
        return new Worded(text, cited, properties.model());
    }

    /** Models like to put a fence around JSON. */
    private static JsonNode parsed(String answer) throws NoWording {
        int from = answer.indexOf('{');
        int to = answer.lastIndexOf('}');
        if (from < 0 || to < from) {
            throw new NoWording("malformed");
        }
        try {
            return JsonMapper.shared().readTree(answer.substring(from, to + 1));
        } catch (JacksonException e) {
            throw new NoWording("malformed");
        }
    }

    private void counted(String outcome) {
        meters.counter("wafaa.llm.answers", "outcome", outcome).increment();
    }

    @Override
    public void close() {
        client.close();
    }
}
