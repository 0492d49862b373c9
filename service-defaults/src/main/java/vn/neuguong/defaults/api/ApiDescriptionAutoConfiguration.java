package vn.neuguong.defaults.api;

import io.swagger.v3.core.jackson.ModelResolver;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Serves the description of the API at {@code /v3/api-docs}. */
@AutoConfiguration(afterName = "org.springdoc.core.configuration.SpringDocConfiguration")
class ApiDescriptionAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CursorRequest.class, IfMatch.class);
    }

    /** Registered first and therefore asked last: springdoc's own converters know uploads and the like better. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver schemas(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames()).openapi31(true);
    }

    @Bean
    ApiDescription apiDescription(@Value("${spring.application.name}") String service) {
        return new ApiDescription(service);
    }
}
