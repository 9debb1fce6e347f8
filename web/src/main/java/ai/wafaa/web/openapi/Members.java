package ai.wafaa.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Completes the members of every schema: the words that they may hold, and that what need not be there may be null. */
final class Members {
    private Members() {}

    static void complete(OpenAPI api) {
        api.getComponents().getSchemas().forEach(Members::complete);
    }

    private static void complete(String name, Schema<?> schema) {
        Map<String, Schema<?>> members = members(schema);
        if (members == null) return;
        members.forEach((member, of) -> {
            List<String> words = KnownWords.of(name, member);
            if (words != null && of.getEnum() == null && of.get$ref() == null) words(of, words);
        });
        List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
        members.replaceAll((member, of) -> required.contains(member) ? of : orNull(of));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Map<String, Schema<?>> members(Schema<?> schema) {
        return (Map) schema.getProperties();
    }

    @SuppressWarnings("unchecked")
    private static void words(Schema<?> member, List<String> words) {
        ((Schema<Object>) member).setEnum(new ArrayList<>(words));
    }

    @SuppressWarnings("unchecked")
    private static Schema<?> orNull(Schema<?> member) {
        if (member.get$ref() != null) {
            return new Schema<>().oneOf(List.of(member, new Schema<>().types(new LinkedHashSet<>(List.of("null")))));
        }
        if (member.getTypes() == null) return member;
        var types = new LinkedHashSet<>(member.getTypes());
        types.add("null");
        member.setTypes(types);
        List<?> words = member.getEnum();
        if (words != null && !words.contains(null)) {
            var withNull = new ArrayList<Object>(words);
            withNull.add(null);
            ((Schema<Object>) member).setEnum(withNull);
        }
        return member;
    }
}
