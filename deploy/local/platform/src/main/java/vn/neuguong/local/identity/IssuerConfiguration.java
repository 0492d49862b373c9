package vn.neuguong.local.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/** Who the issuer is, whom it knows and what it signs with; Boot's own filter chain does the rest. */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {

    @Bean
    Secrets secrets(@Value("${neuguong.secrets}") Path folder) {
        return new Secrets(folder);
    }

    @Bean
    AuthorizationServerSettings issuer(@Value("${neuguong.identity.issuer}") String name) {
        return AuthorizationServerSettings.builder().issuer(name).build();
    }

    @Bean
    RegisteredClientRepository clients(Secrets secrets) {
        return new InMemoryRegisteredClientRepository(Arrays.stream(MachineClient.values())
                .map(client -> client.registered(secrets))
                .toList());
    }

    @Bean
    JWKSource<SecurityContext> signingKey(Secrets secrets) {
        return new ImmutableJWKSet<>(new JWKSet(secrets.signingKey()));
    }
}
