package ai.wafaa.server.console;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.resource.EncodedResourceResolver;
import org.springframework.web.reactive.resource.PathResourceResolver;
import reactor.core.publisher.Mono;

/**
 * The console's files, which its module puts on the class path. A page that a browser asks for by its address is always the one document, whose script then
 * shows what the address names; the files that it names carry a hash of their content and are kept for ever.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsoleProperties.class)
class ConsoleRoutes implements WebFluxConfigurer {
    private static final List<String> PAGES = List.of(
            "/",
            "/sign-in",
            "/inbox/**",
            "/floor/**",
            "/knowledge/**",
            "/analytics/**",
            "/reports/**",
            "/health/**",
            "/audit/**",
            "/settings/**",
            "/me");
    private static final String NOT_BUILT =
            "This server was built without its pages: they need Node.js 20 or newer. The HTTP interface is there all the same; see /openapi.json.\n";

    private final String folder;
    private final Resource document;

    ConsoleRoutes(ConsoleProperties properties, ResourceLoader resources) {
        folder = properties.files();
        document = resources.getResource(folder + "index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(folder + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler("/boot.js", "/favicon.svg", "/favicon-dot.svg")
                .addResourceLocations(folder)
                .setCacheControl(CacheControl.noCache());
    }

    @Bean
    RouterFunction<ServerResponse> consolePages() {
        RequestPredicate page = PAGES.stream()
                .map(RequestPredicates::GET)
                .reduce(RequestPredicate::or)
                .orElseThrow();
        return RouterFunctions.route(page, request -> document.exists() ? document() : notBuilt());
    }

    private Mono<ServerResponse> document() {
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .bodyValue(document);
    }

    private static Mono<ServerResponse> notBuilt() {
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .bodyValue(NOT_BUILT);
    }
}
