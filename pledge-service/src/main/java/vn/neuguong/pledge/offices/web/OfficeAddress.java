package vn.neuguong.pledge.offices.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.neuguong.pledge.offices.SignInTasks;

/** Addresses somebody is sent back to after signing in: only boards of this service, never another site. */
final class OfficeAddress {

    static final String HOME = "/office";
    static final String NEXT = "next";

    private static final int LONGEST = 500;
    private static final Pattern LOCAL = Pattern.compile("/office(?:/[A-Za-z0-9._~-]+)*(?:\\?[A-Za-z0-9._~%&=+-]*)?");

    private OfficeAddress() {}

    /** The address, if it is one of a board. */
    static Optional<String> checked(@Nullable String address) {
        return Optional.ofNullable(address)
                .filter(given ->
                        given.length() <= LONGEST && LOCAL.matcher(given).matches())
                .filter(given -> !given.contains("/..") && !given.contains("/./"))
                .filter(given -> !given.startsWith(SignInTasks.PAGE));
    }

    /** The sign-in page that leads back to what was asked for; what a form would have done is not done later. */
    static String signInFor(HttpServletRequest request) {
        var query = request.getQueryString();
        var asked =
                "GET".equals(request.getMethod()) ? request.getRequestURI() + (query == null ? "" : "?" + query) : HOME;
        var page = UriComponentsBuilder.fromPath(SignInTasks.PAGE);
        return checked(asked)
                .filter(address -> !address.equals(HOME))
                .map(address -> page.queryParam(NEXT, "{next}")
                        .encode()
                        .buildAndExpand(address)
                        .toUriString())
                .orElseGet(page::toUriString);
    }
}
