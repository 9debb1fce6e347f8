package ai.wafaa.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes enumerations in the published description as JSON has them, in lower case. */
final class EnumNames {
    private EnumNames() {}

    static void lowerCase(OpenAPI api) {
        api.getComponents().getSchemas().values().forEach(EnumNames::lowerCase);
        api.getPaths().values().forEach(path -> path.readOperations().forEach(EnumNames::parameters));
    }

    private static void parameters(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> lowerCase(parameter.getSchema()));
        }
    }

    private static void lowerCase(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        List<?> values = schema.getEnum();
        if (values != null) {
            replace(schema, values);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(EnumNames::lowerCase);
        }
        lowerCase(schema.getItems());
    }

    @SuppressWarnings("unchecked")
    private static void replace(Schema<?> schema, List<?> values) {
        ((Schema<Object>) schema)
                .setEnum(values.stream()
                        .map(value -> (Object) String.valueOf(value).toLowerCase(Locale.ROOT))
                        .toList());
    }
}
