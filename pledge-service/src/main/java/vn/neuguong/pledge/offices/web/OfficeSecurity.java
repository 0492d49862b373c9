package vn.neuguong.pledge.offices.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import vn.neuguong.defaults.language.ReaderLanguage;
import vn.neuguong.defaults.web.PageHeaders;
import vn.neuguong.pledge.offices.OfficeSessions;
import vn.neuguong.pledge.offices.Officials;
import vn.neuguong.pledge.offices.SignInTasks;

/** Everything below {@code /office} is for those who are signed in, and every form carries the token of its session. */
@Configuration(proxyBeanMethods = false)
class OfficeSecurity {

    private static final String SIGN_IN = SignInTasks.PAGE + "/**";

    @Bean
    @Order(1)
    SecurityFilterChain offices(
            HttpSecurity http,
            SessionCookie cookie,
            OfficeSessions sessions,
            Officials officials,
            ReaderLanguage reader) {
        return http.securityMatcher(OfficeAddress.HOME, OfficeAddress.HOME + "/**")
                .addFilterBefore(new ForeignForms(), CsrfFilter.class)
                .addFilterBefore(new SessionFilter(cookie, sessions, officials, reader), CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionFormTokens()).ignoringRequestMatchers(SIGN_IN))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(SIGN_IN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(denied -> denied.authenticationEntryPoint(
                                (request, response, failure) -> toSignIn(request, response))
                        .accessDeniedHandler((request, response, failure) -> {
                            if (SessionFilter.sessionOf(request).isEmpty()) {
                                toSignIn(request, response);
                            } else {
                                response.sendError(HttpStatus.FORBIDDEN.value());
                            }
                        }))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .headers(new PageHeaders())
                .build();
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, OfficeAddress.signInFor(request));
    }
}
