package vn.neuguong.defaults.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Machines come with a token and a scope; people come with the secret in their link. Here is no session, so there is
 * nothing a forged request could ride on; a service with sessions guards them with a chain of its own that comes first.
 * What is not said to be public is not there.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
        })
@EnableMethodSecurity
@EnableScheduling
@EnableResilientMethods(proxyTargetClass = true) // in slices of tests as well, where nothing else says so
@Import({ApiProblems.class, ErrorAnswers.class})
class WebSecurity {

    private static final String[] MACHINES = {"/api/**", "/internal/**"};
    private static final String[] DESCRIPTION = {"/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml"};

    /** Added last, so it answers before the server's own English report would. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedRequests() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new RefusedRequestPage()));
    }

    /**
     * Whoever comes without a token to something that is not public finds nothing there, except on the machines'
     * addresses, which say what is missing.
     */
    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> controllers) {
        var entry = new BearerTokenAuthenticationEntryPoint();
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(DESCRIPTION)
                        .permitAll()
                        .requestMatchers(MACHINES)
                        .authenticated()
                        .requestMatchers("/office/**")
                        .authenticated()
                        .anyRequest()
                        .access(new PublicPages(controllers::getObject)))
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint((request, response, failure) -> {
                            if (isForMachines(request) || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
                                entry.commence(request, response, failure);
                            } else {
                                response.sendError(HttpStatus.NOT_FOUND.value());
                            }
                        }))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .headers(new PageHeaders())
                .build();
    }

    private static boolean isForMachines(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/internal/");
    }
}
