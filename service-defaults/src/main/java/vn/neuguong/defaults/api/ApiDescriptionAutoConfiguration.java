package vn.neuguong.defaults.api;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Serves the description of the API at {@code /v3/api-docs}. */
@AutoConfiguration
class ApiDescriptionAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CursorRequest.class, IfMatch.class);
    }

    @Bean
    ApiDescription apiDescription(@Value("${spring.application.name}") String service) {
        return new ApiDescription(service);
    }
}
