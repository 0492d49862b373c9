package vn.neuguong.notification.owners;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.web.client.RestClient;

/** The HTTP client that identifies this service to the owners with its own token. */
@Configuration(proxyBeanMethods = false)
class OwnerClientConfiguration {

    private static final String REGISTRATION = "owners";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    @Bean
    RestClient ownerClient(
            RestClient.Builder builder,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientService authorizedClients) {
        var tokens = new OAuth2ClientHttpRequestInterceptor(
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, authorizedClients));
        tokens.setClientRegistrationIdResolver(request -> REGISTRATION);
        tokens.setAuthorizationFailureHandler(
                OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(authorizedClients));
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return builder.requestFactory(new JdkClientHttpRequestFactory(http))
                .requestInterceptor(tokens)
                .build();
    }
}
