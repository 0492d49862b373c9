package vn.neuguong.pledge.offices.web;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import vn.neuguong.pledge.offices.Official;

/** Somebody signed in by a session; what they may do is asked of the {@link Official}, there are no authorities. */
final class OfficialAuthentication extends AbstractAuthenticationToken {

    private final transient Official official;

    OfficialAuthentication(Official official) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.official = official;
        setAuthenticated(true);
    }

    @Override
    public Official getPrincipal() {
        return official;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return official.personId();
    }
}
