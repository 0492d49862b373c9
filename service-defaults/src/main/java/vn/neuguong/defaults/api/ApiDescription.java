package vn.neuguong.defaults.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/** Says once what all operations of an API share: token and scope, problem details, repeated calls, pages and tags. */
final class ApiDescription implements OpenApiCustomizer, OperationCustomizer {

    static final String PROBLEM_DETAILS = "ProblemDetails";

    private static final String PROBLEM = "Problem";
    private static final String IDEMPOTENCY_KEY = "IdempotencyKey";
    private static final String MACHINE = "machine";
    private static final Pattern SCOPE = Pattern.compile("SCOPE_([\\w:.-]+)");
    private static final Set<HttpMethod> UNSAFE =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private final String service;

    ApiDescription(String service) {
        this.service = service;
    }

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info()
                .title(service)
                .version("1")
                .description("Answers to errors are problem details in the language of Accept-Language (vi, en)."));
        api.servers(List.of(new Server().url("/")));
        var components = Optional.ofNullable(api.getComponents()).orElseGet(Components::new);
        components.addSecuritySchemes(
                MACHINE,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("OAuth 2 client credentials of the issuer; the scope is named per operation"));
        ModelConverters.getInstance(true).readAll(ProblemAnswer.class).forEach(components::addSchemas);
        components.addResponses(PROBLEM, problem());
        components.addParameters(IDEMPOTENCY_KEY, idempotencyKey());
        api.components(components);
        Optional.ofNullable(api.getPaths()).ifPresent(paths -> paths.values().forEach(ApiDescription::describeUnsafe));
    }

    private static void describeUnsafe(PathItem path) {
        path.readOperationsMap().forEach((method, operation) -> {
            if (UNSAFE.contains(method)) {
                operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + IDEMPOTENCY_KEY));
            }
        });
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        operation.operationId(handler.getBeanType().getSimpleName() + "."
                + handler.getMethod().getName());
        if (takesFiles(handler)) {
            describeUpload(operation);
        }
        scopeOf(handler)
                .ifPresent(scope -> operation.security(List.of(new SecurityRequirement().addList(MACHINE, scope))));
        for (var parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType() == CursorRequest.class) {
                operation.addParametersItem(cursor()).addParametersItem(limit());
            } else if (parameter.getParameterType() == IfMatch.class) {
                operation.addParametersItem(ifMatch());
            }
        }
        var responses = Optional.ofNullable(operation.getResponses()).orElseGet(ApiResponses::new);
        responses.addApiResponse(ApiResponses.DEFAULT, new ApiResponse().$ref("#/components/responses/" + PROBLEM));
        return operation.responses(responses);
    }

    private static Optional<List<String>> scopeOf(HandlerMethod handler) {
        return Arrays.asList(handler.getMethod(), handler.getBeanType()).stream()
                .map(place -> AnnotatedElementUtils.findMergedAnnotation(place, PreAuthorize.class))
                .filter(found -> found != null)
                .findFirst()
                .map(found -> SCOPE.matcher(found.value())
                        .results()
                        .map(scope -> scope.group(1))
                        .toList());
    }

    private static boolean takesFiles(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class);
    }

    /** Springdoc takes an upload for JSON where the mapping does not say what it consumes. */
    private static void describeUpload(Operation operation) {
        var content = operation.getRequestBody().getContent();
        var body = content.remove("application/json");
        if (body != null) {
            content.addMediaType("multipart/form-data", body);
        }
    }

    private static ApiResponse problem() {
        var schema = new Schema<>().$ref(Components.COMPONENTS_SCHEMAS_REF + PROBLEM_DETAILS);
        return new ApiResponse()
                .description("What is wrong, field by field where that can be said")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static Parameter idempotencyKey() {
        return new Parameter()
                .name("Idempotency-Key")
                .in("header")
                .schema(new StringSchema().minLength(1).maxLength(255))
                .description("""
                    1 to 255 visible ASCII characters, one per intended change. A call that succeeded is answered \
                    again for a day with Idempotent-Replayed; another content under the same key is 422; while the \
                    first call is running the answer is 409 with Retry-After.\
                    """);
    }

    private static Parameter cursor() {
        return new Parameter()
                .name(CursorRequest.CURSOR)
                .in("query")
                .schema(new StringSchema())
                .description("the next of the page before; left out for the first page");
    }

    private static Parameter limit() {
        var schema = new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(CursorRequest.MOST));
        schema.setDefault(CursorRequest.USUAL);
        return new Parameter()
                .name(CursorRequest.LIMIT)
                .in("query")
                .schema(schema)
                .description("at most so many items");
    }

    private static Parameter ifMatch() {
        return new Parameter()
                .name("If-Match")
                .in("header")
                .schema(new StringSchema())
                .description("the ETag of the reading this change is based on; 412 when it is outdated");
    }
}
