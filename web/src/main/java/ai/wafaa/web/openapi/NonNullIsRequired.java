package ai.wafaa.web.openapi;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A record's components are required in its schema unless they are marked {@code @Nullable}, as in the code. */
class NonNullIsRequired implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> raw =
                TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (resolved == null || !raw.isRecord()) {
            return resolved;
        }
        String ref = resolved.get$ref();
        Schema<?> model =
                ref == null ? resolved : context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
        if (model != null && model.getProperties() != null) {
            for (RecordComponent component : raw.getRecordComponents()) {
                require(model, component);
            }
        }
        return resolved;
    }

    private static void require(Schema<?> model, RecordComponent component) {
        String name =
                component.getName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        boolean known = model.getProperties().containsKey(name);
        boolean required = model.getRequired() != null && model.getRequired().contains(name);
        if (known && !required && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            model.addRequiredItem(name);
        }
    }
}
