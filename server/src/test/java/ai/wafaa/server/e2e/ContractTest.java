package ai.wafaa.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What the server publishes of its interface, against the contract that clients are written to. */
class ContractTest {
    private static JsonNode openApi;

    @BeforeAll
    static void read() {
        openApi = Api.nobody(TestServer.demo().url()).get("/openapi.json").body();
    }

    /** A line of the contract. */
    record Call(
            boolean later,
            String method,
            String path,
            boolean key,
            List<String> queries,
            List<String> request,
            List<String> answer) {

        static Call of(String line) {
            List<String> words = new ArrayList<>(Arrays.asList(line.strip().split("\\s+")));
            boolean later = words.remove("later");
            int request = words.contains(">") ? words.indexOf(">") : Integer.MAX_VALUE;
            int answer = words.contains("<") ? words.indexOf("<") : words.size();
            List<String> head = words.subList(0, Math.min(request, answer));
            return new Call(
                    later,
                    head.get(0),
                    head.get(1),
                    head.contains("key"),
                    head.stream()
                            .filter(w -> w.startsWith("?"))
                            .map(w -> w.substring(1))
                            .toList(),
                    request < answer ? fields(words.subList(request + 1, answer)) : List.of(),
                    answer < words.size() ? fields(words.subList(answer + 1, words.size())) : List.of());
        }

        private static List<String> fields(List<String> words) {
            return words.stream().filter(word -> !word.startsWith("~")).toList();
        }

        @Override
        public String toString() {
            return method + " " + path + (later ? " (later)" : "");
        }
    }

    static Stream<Call> contract() throws IOException {
        try (var in = Objects.requireNonNull(ContractTest.class.getResourceAsStream("/contract/api.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Call::of).toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contract")
    void what_the_contract_promises_is_published(Call call) {
        JsonNode operation = operation(call);
        if (operation == null) {
            assertThat(call.later()).as("%s is not there", call).isTrue();
            return;
        }
        List<String> parameters = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(p -> parameters.add(
                        p.path("in").asString() + ":" + p.path("name").asString()));
        for (String query : call.queries()) assertThat(parameters).contains("query:" + query);
        if (call.key()) assertThat(parameters).contains("header:Idempotency-Key");
        JsonNode request = operation.path("requestBody").path("content");
        for (String field : call.request())
            assertThat(has(request, field)).as("%s takes %s", call, field).isTrue();
        for (String field : call.answer())
            assertThat(answers(operation).anyMatch(content -> has(content, field)))
                    .as("%s answers %s", call, field)
                    .isTrue();
    }

    @Test
    void every_command_says_what_it_takes_and_gives_and_every_failure_is_a_problem() {
        for (Map.Entry<String, JsonNode> path : openApi.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                String name = method.getKey() + " " + path.getKey();
                JsonNode failure = method.getValue().path("responses").path("default");
                assertThat(failure.path("content").has("application/problem+json"))
                        .as(name)
                        .isTrue();
                if (method.getKey().equals("post")
                        && path.getKey().startsWith("/api/v1/")
                        && !path.getKey().startsWith("/api/v1/auth/"))
                    assertThat(method.getValue().path("parameters").toString())
                            .as(name)
                            .contains("Idempotency-Key", "If-Match");
            }
        }
    }

    @Test
    void names_are_written_as_in_json() {
        assertThat(openApi.path("openapi").asString()).startsWith("3.1");
        for (Map.Entry<String, JsonNode> schema :
                openApi.path("components").path("schemas").properties()) {
            for (String property : schema.getValue().path("properties").propertyNames())
                assertThat(property).as(schema.getKey()).isEqualTo(property.toLowerCase(Locale.ROOT));
        }
    }

    private static @Nullable JsonNode operation(Call call) {
        for (Map.Entry<String, JsonNode> path : openApi.path("paths").properties()) {
            if (unnamed(path.getKey()).equals(unnamed(call.path()))) {
                JsonNode operation = path.getValue().path(call.method().toLowerCase(Locale.ROOT));
                if (!operation.isMissingNode()) return operation;
            }
        }
        return null;
    }

    private static String unnamed(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    private static Stream<JsonNode> answers(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(answer -> answer.getValue().path("content"));
    }

    /** Whether a body of any of the media types has the field, written {@code outer.inner}; lists are looked through. */
    private static boolean has(JsonNode content, String field) {
        return content.properties().stream()
                .anyMatch(type -> in(type.getValue().path("schema"), List.of(field.split("\\."))));
    }

    private static boolean in(JsonNode schema, List<String> field) {
        if (field.isEmpty()) return true;
        if (schema.has("$ref")) return in(named(schema.path("$ref").asString()), field);
        if (schema.has("items")) return in(schema.path("items"), field);
        for (String choice : new String[] {"oneOf", "anyOf", "allOf"})
            for (JsonNode one : schema.path(choice)) if (in(one, field)) return true;
        JsonNode property = schema.path("properties").path(field.getFirst());
        return !property.isMissingNode() && in(property, field.subList(1, field.size()));
    }

    private static JsonNode named(String reference) {
        return openApi.path("components").path("schemas").path(reference.substring(reference.lastIndexOf('/') + 1));
    }
}
