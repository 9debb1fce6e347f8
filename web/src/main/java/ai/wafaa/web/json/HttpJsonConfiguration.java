package ai.wafaa.web.json;

import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON of the HTTP interface: {@code snake_case}, enumerations in lower case, instants by RFC 3339, unknown members ignored; nothing deep, no text that cannot
 * be stored. It is the {@code JsonMapper} of the application; the log has its own.
 */
@Configuration(proxyBeanMethods = false)
class HttpJsonConfiguration {
    private static final int DEEPEST = 64;

    @Bean
    JsonFactoryBuilderCustomizer nothingDeep() {
        return factory -> factory.streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    }

    @Bean
    JsonMapperBuilderCustomizer namesOfTheInterface() {
        return mapper -> mapper.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .annotationIntrospector(new LowerCaseEnums())
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(new SimpleModule("storable texts").addDeserializer(String.class, new StorableText()));
    }

    private static final class LowerCaseEnums extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
            Object own = super.findEnumNamingStrategy(config, type);
            return own != null ? own : EnumNamingStrategies.SNAKE_CASE;
        }
    }
}
