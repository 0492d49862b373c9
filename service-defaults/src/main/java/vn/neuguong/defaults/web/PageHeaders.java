package vn.neuguong.defaults.web;

import java.util.Collection;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every answer tells the browser: no scripts, no frames, nothing from elsewhere, and no referrer. */
public final class PageHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    /** The header that says it; an answer that sets it itself keeps its own. */
    public static final String POLICY_HEADER = "Content-Security-Policy";

    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; "
            + "img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /**
     * The same for a page whose forms end, by a redirect, on one of the given origins: browsers hold redirects of forms to
     * the policy too.
     */
    public static String withFormsLeadingTo(Collection<String> origins) {
        return CONTENT_POLICY.replace("form-action 'self'", "form-action 'self' " + String.join(" ", origins));
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
    }
}
