package ai.wafaa.web.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/**
 * A schema is called as its class; those of web chat's own interface, whose words are also the agents' ({@code Message}, {@code Session}), say so in
 * front. Two classes of one name would silently be one schema.
 */
class SchemaNames extends TypeNameResolver {
    private static final String WEB_CHAT = ".webchat";

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String name = super.nameForClass(type, options);
        return type.getPackageName().endsWith(WEB_CHAT) ? "Webchat" + name : name;
    }
}
