package vn.neuguong.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Lets through what a {@link PublicPage} answers, and what no controller answers: the files of the common look, and
 * addresses where there is nothing.
 */
final class PublicPages implements AuthorizationManager<RequestAuthorizationContext> {

    private final Supplier<RequestMappingHandlerMapping> controllers;

    PublicPages(Supplier<RequestMappingHandlerMapping> controllers) {
        this.controllers = controllers;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(isPublic(context.getRequest()));
    }

    private boolean isPublic(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        try {
            var found = controllers.get().getHandler(request);
            return found == null
                    || !(found.getHandler() instanceof HandlerMethod method)
                    || AnnotatedElementUtils.hasAnnotation(method.getMethod(), PublicPage.class)
                    || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PublicPage.class);
        } catch (Exception refused) {
            return true; // by its method or media type, which the dispatcher will refuse in the same way
        }
    }
}
