package vn.neuguong.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.local.FreePorts;

class IdentityIntegrationTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path home;

    @Test
    void givesAMachineATokenForItsScopesThatOutlivesARestart() throws Exception {
        Path folder = home.resolve("secrets");
        int port = FreePorts.next();
        SignedJWT token;
        try (var _ = IdentityProcess.start(port, folder.toString())) {
            String secret = new Secrets(folder).ofClient("notification-service");

            HttpResponse<String> granted =
                    ask(port, "notification-service", secret, "task-links:create documents:read");

            assertThat(granted.statusCode()).isEqualTo(200);
            token = SignedJWT.parse(read(granted).get("access_token").asString());
            var claims = token.getJWTClaimsSet();
            assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:" + port);
            assertThat(claims.getStringListClaim("scope"))
                    .containsExactlyInAnyOrder("task-links:create", "documents:read");
            assertThat(Duration.between(
                            claims.getIssueTime().toInstant(),
                            claims.getExpirationTime().toInstant()))
                    .isEqualTo(Duration.ofMinutes(10));

            assertThat(ask(port, "notification-service", "a guess", "documents:read")
                            .statusCode())
                    .as("a wrong secret")
                    .isEqualTo(401);
            HttpResponse<String> tooMuch = ask(port, "notification-service", secret, "roster:write");
            assertThat(tooMuch.statusCode()).as("a scope of somebody else").isEqualTo(400);
            assertThat(read(tooMuch).get("error").asString()).isEqualTo("invalid_scope");
        }

        try (var _ = IdentityProcess.start(port, folder.toString())) {
            String secret = new Secrets(folder).ofClient("notification-service");
            assertThat(ask(port, "notification-service", secret, "documents:read")
                            .statusCode())
                    .isEqualTo(200);
            var keys = JWKSet.load(URI.create("http://127.0.0.1:%d/oauth2/jwks".formatted(port))
                    .toURL());
            var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
            assertThat(key.isPrivate()).isFalse();
            assertThat(token.verify(new RSASSAVerifier(key)))
                    .as("the earlier token still verifies")
                    .isTrue();
        }
    }

    @Test
    void issuesInTheNameTheServicesKnowItByThoughAskedUnderAnother() throws Exception {
        Path folder = home.resolve("secrets");
        int port = FreePorts.next();
        try (var _ = IdentityProcess.start(
                port, folder.toString(), "--neuguong.identity.issuer=http://identity.containers:8090")) {
            String secret = new Secrets(folder).ofClient("programme-office");

            var token = read(ask(port, "programme-office", secret, "programmes:read"))
                    .get("access_token")
                    .asString();

            assertThat(SignedJWT.parse(token).getJWTClaimsSet().getIssuer())
                    .isEqualTo("http://identity.containers:8090");
        }
    }

    @Test
    void keepsSecretsWhereOnlyTheirOwnerCanReadThem() throws Exception {
        var secrets = new Secrets(home);
        secrets.ofClient("programme-office");
        secrets.signingKey();

        try (Stream<Path> files = Files.list(home)) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void givesEachClientASecretOfItsOwnAndAlwaysTheSame() {
        String office = new Secrets(home).ofClient("programme-office");

        assertThat(office).hasSize(64).isEqualTo(new Secrets(home).ofClient("programme-office"));
        assertThat(office).isNotEqualTo(new Secrets(home).ofClient("notification-service"));
    }

    private static HttpResponse<String> ask(int port, String client, String secret, String scopes) throws Exception {
        String credentials = Base64.getEncoder()
                .encodeToString("%s:%s".formatted(client, secret).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/oauth2/token".formatted(port)))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&scope=" + scopes.replace(" ", "%20")))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
