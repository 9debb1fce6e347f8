package ai.wafaa.command.bot.llm;

import ai.wafaa.command.bot.Wording.NoWording;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One question, one answer, over HTTP. Reads answers in one piece and answers that come in a stream. Thread-safe. */
final class ChatClient implements AutoCloseable {
    private static final int LONGEST_BODY = 256 * 1024;
    private static final String DATA = "data:";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI address;
    private final LlmProperties properties;
    private final HttpClient http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ChatClient(LlmProperties properties) {
        this.properties = properties;
        String base = Objects.requireNonNull(properties.baseUrl()).toString();
        this.address = URI.create(base.replaceAll("/+$", "") + "/chat/completions");
        this.http = HttpClient.newBuilder()
                .connectTimeout(
                        properties.timeout().compareTo(Duration.ofSeconds(3)) < 0
                                ? properties.timeout()
                                : Duration.ofSeconds(3))
                .executor(threads)
                .build();
    }

    /**
     * What the model says.
     *
     * @param request the body as the address wants it
     */
    String ask(JsonNode request) throws NoWording {
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> exchange(request), threads);
        try {
            return answer.get(properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new NoWording("timeout");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoWording("error");
        } catch (ExecutionException e) {
            throw new NoWording(e.getCause() instanceof JacksonException ? "malformed" : "error");
        }
    }

    private String exchange(JsonNode request) {
        var builder = HttpRequest.newBuilder(address)
                .timeout(properties.timeout())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(request)));
        if (properties.apiKey() != null && !properties.apiKey().isBlank()) {
            builder.header("Authorization", "Bearer " + properties.apiKey());
        }
        try {
            HttpResponse<InputStream> response = http.send(builder.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IllegalStateException("the model answered " + response.statusCode());
                }
                byte[] bytes = body.readNBytes(LONGEST_BODY);
                String text = new String(bytes, StandardCharsets.UTF_8);
                return isStream(response, text) ? joined(text) : content(JSON.readTree(text), "message");
            }
        } catch (IOException e) {
            throw new IllegalStateException("the model cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static boolean isStream(HttpResponse<?> response, String text) {
        return response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")
                || text.startsWith(DATA);
    }

    private static String joined(String stream) {
        var text = new StringBuilder();
        stream.lines()
                .filter(line -> line.startsWith(DATA))
                .map(line -> line.substring(DATA.length()).strip())
                .filter(data -> !data.isEmpty() && !data.equals("[DONE]"))
                .forEach(data -> text.append(content(JSON.readTree(data), "delta")));
        return text.toString();
    }

    private static String content(JsonNode answer, String part) {
        return answer.path("choices").path(0).path(part).path("content").asString("");
    }

    @Override
    public void close() {
        http.shutdownNow();
        threads.shutdownNow();
    }
}
