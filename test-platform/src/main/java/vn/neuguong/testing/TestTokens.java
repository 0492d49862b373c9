package vn.neuguong.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Stands in for the identity issuer: signs tokens with any scopes, and makes the service under test accept them. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTokens {

    private static final byte[] SECRET = "thirty-two bytes known to tests!".getBytes(StandardCharsets.US_ASCII);

    /** A token of a machine client with these scopes, valid for an hour of real time. */
    public static String with(String... scopes) {
        return of("test-client", scopes);
    }

    /** The same of the machine client with this name. */
    public static String of(String client, String... scopes) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .subject(client)
                .claim("scope", String.join(" ", scopes))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)))
                .build();
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(SECRET));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Bean
    JwtDecoder jwtDecoder() {
        return NimbusJwtDecoder.withSecretKey(new SecretKeySpec(SECRET, "HmacSHA256"))
                .build();
    }
}
