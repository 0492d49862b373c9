package vn.neuguong.local.identity;

import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The machines that may ask for a token, and what each may do with it. */
enum MachineClient {
    /** Fetches task links and documents from the services that own them. */
    NOTIFICATION_SERVICE("notification-service", "task-links:create documents:read"),

    /** Whoever administers programmes from outside: the roster import, the story. */
    PROGRAMME_OFFICE(
            "programme-office",
            "roster:write roster:read programmes:write programmes:read pledges:read inspections:read awards:read"
                    + " deliveries:read deliveries:write evidence:read letterheads:read letterheads:write"
                    + " dissemination:write dissemination:read proposals:write proposals:read"
                    + " calendar:read calendar:write");

    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(10);

    private final String id;
    private final String scopes;

    MachineClient(String id, String scopes) {
        this.id = id;
        this.scopes = scopes;
    }

    RegisteredClient registered(Secrets secrets) {
        return RegisteredClient.withId(id)
                .clientId(id)
                // The secret lies in a file of the same owner: hashing it here would protect nothing.
                .clientSecret("{noop}" + secrets.ofClient(id))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(allowed -> allowed.addAll(List.of(scopes.split(" ", -1))))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFETIME)
                        .build())
                .build();
    }
}
