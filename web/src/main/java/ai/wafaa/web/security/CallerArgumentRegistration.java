package ai.wafaa.web.security;

import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** What controllers get beyond Spring's own arguments: the caller, and enumerations in the interface's spelling. */
@Configuration(proxyBeanMethods = false)
class CallerArgumentRegistration implements WebFluxConfigurer {

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
        resolvers.addCustomResolver(new CallerArgument());
    }

    @Override
    public void addFormatters(FormatterRegistry formatters) {
        formatters.addConverterFactory(new LowerCaseNames());
    }

    @SuppressWarnings("rawtypes")
    private static final class LowerCaseNames implements ConverterFactory<String, Enum> {
        @Override
        @SuppressWarnings("unchecked")
        public <T extends Enum> org.springframework.core.convert.converter.Converter<String, T> getConverter(
                Class<T> type) {
            return text -> (T) Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT));
        }
    }
}
