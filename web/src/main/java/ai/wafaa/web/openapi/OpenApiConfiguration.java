package ai.wafaa.web.openapi;

import ai.wafaa.web.Caller;
import ai.wafaa.web.list.MinPosition;
import ai.wafaa.web.list.Paging;
import ai.wafaa.web.problem.Problem;
import ai.wafaa.web.request.RequestContext;
import ai.wafaa.web.security.Session;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** {@code /openapi.json}, generated from the controllers: how one signs in, what failures look like, names as JSON has them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OpenApiConfiguration {
    private static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Caller.class, Session.class, RequestContext.class, MinPosition.class, Paging.class)
                .replaceWithClass(JsonNode.class, Map.class);
    }

    @Bean
    OpenAPI wafaaApi() {
        var bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
        return new OpenAPI()
                .info(new Info().title("Wafaa").version("1"))
                .components(new Components().addSecuritySchemes(BEARER, bearer))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    ModelResolver namesAsInJson(ObjectMapperProvider mappers) {
        return new ModelResolver(
                mappers.jsonMapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE),
                new SchemaNames());
    }

    @Bean
    NonNullIsRequired nonNullIsRequired() {
        return new NonNullIsRequired();
    }

    /** {@code ArticleEndpoints.publish} is {@code articlePublish}: stable, and told apart from other controllers' methods. */
    @Bean
    OperationCustomizer operationNames() {
        return (operation, method) -> {
            String subject = method.getBeanType().getSimpleName().replaceFirst("(Endpoints|Controller)$", "");
            String verb = method.getMethod().getName();
            operation.setTags(List.of(subject));
            Inputs.paging(operation, method);
            Inputs.position(operation, method);
            return operation.operationId(Character.toLowerCase(subject.charAt(0))
                    + subject.substring(1)
                    + Character.toUpperCase(verb.charAt(0))
                    + verb.substring(1));
        };
    }

    @Bean
    OpenApiCustomizer failuresAndOpenPaths() {
        return api -> {
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            api.getPaths()
                    .forEach((path, item) -> item.readOperations().forEach(operation -> complete(path, operation)));
            api.getPaths().forEach((path, item) -> {
                if (item.getPost() != null && path.startsWith("/api/")) Inputs.idempotencyKey(item.getPost());
                if (path.startsWith("/api/") && !path.startsWith("/api/v1/auth/"))
                    Stream.of(item.getPost(), item.getPut(), item.getPatch(), item.getDelete())
                            .filter(Objects::nonNull)
                            .forEach(Inputs::version);
            });
            EnumNames.lowerCase(api);
            Members.complete(api);
        };
    }

    private static void complete(String path, Operation operation) {
        var schema = new Schema<>().$ref("#/components/schemas/Problem");
        var content = new Content().addMediaType("application/problem+json", new MediaType().schema(schema));
        operation
                .getResponses()
                .addApiResponse(
                        "default", new ApiResponse().description("A failure").content(content));
        if (!path.startsWith("/api/") || path.equals("/api/v1/auth/login")) {
            operation.setSecurity(List.of());
        }
    }
}
