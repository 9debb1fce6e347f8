package ai.wafaa.web.openapi;

import ai.wafaa.web.list.Paging;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import org.springframework.web.method.HandlerMethod;

/** Describes what the controllers' methods do not name themselves: how a list is paged, and the key by which a request may be repeated. */
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

    private static Parameter query(String name) {
        return new Parameter().in("query").name(name).required(false);
    }

    private static void add(Operation operation, Parameter parameter) {
        boolean known = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> parameter.getName().equals(p.getName()));
        if (!known) operation.addParametersItem(parameter);
    }
}
