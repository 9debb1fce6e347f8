package ai.wafaa.web.openapi;

import ai.wafaa.web.Answers;
import ai.wafaa.web.list.MinPosition;
import ai.wafaa.web.list.Paging;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes what the controllers' methods do not name themselves: how a list is paged, what a read waits for, the key by which a request may be repeated, and the
 * version that a command changes.
 */
final class Inputs {
    private Inputs() {}

    static void paging(Operation operation, HandlerMethod method) {
        boolean paged = Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType().equals(Paging.class));
        if (!paged) return;
        add(operation, query("page").schema(new IntegerSchema().format(null)).description("counted from 1"));
        add(operation, query("limit").schema(new IntegerSchema().format(null)).description("1 to 200, else 20"));
        add(operation, query("after").schema(new StringSchema()).description("the cursor that the slice before gave"));
    }

    static void idempotencyKey(Operation operation) {
        add(
                operation,
                new Parameter()
                        .in("header")
                        .name("Idempotency-Key")
                        .required(false)
                        .schema(new StringSchema())
                        .description("the same key and body are answered as the first time"));
    }

    /** For reads that wait until what was written can be seen. */
    static void position(Operation operation, HandlerMethod method) {
        boolean waits = Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType().equals(MinPosition.class));
        if (!waits) return;
        add(
                operation,
                query("min_position")
                        .schema(new IntegerSchema().format("int64"))
                        .description("waits up to two seconds until reads show this; also as the header "
                                + Answers.POSITION));
    }

    static void version(Operation command) {
        add(
                command,
                new Parameter()
                        .in("header")
                        .name("If-Match")
                        .required(false)
                        .schema(new StringSchema())
                        .description("the version that is to be changed; on any other the answer is 412"));
        command.getResponses().forEach((status, answer) -> {
            if (!status.startsWith("2")) return;
            answer.addHeaderObject("ETag", header("the new version, where there is one", new StringSchema()));
            answer.addHeaderObject(
                    Answers.POSITION, header("from here on reads show it", new IntegerSchema().format("int64")));
        });
    }

    private static Header header(String description, Schema<?> schema) {
        return new Header().description(description).schema(schema);
    }

    private static Parameter query(String name) {
        return new Parameter().in("query").name(name).required(false);
    }

    private static void add(Operation operation, Parameter parameter) {
        boolean known = operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(p -> parameter.getName().equals(p.getName()));
        if (!known) operation.addParametersItem(parameter);
    }
}
