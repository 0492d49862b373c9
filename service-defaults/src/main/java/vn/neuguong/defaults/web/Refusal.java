package vn.neuguong.defaults.web;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/**
 * A request that was understood and is refused as a whole, such as one for something that does not exist (404) or that
 * its state does not allow (409). Its detail names a message, so that each reader gets it in their language. A page that
 * does not say it itself is answered with the error page of this status.
 */
public final class Refusal extends RuntimeException implements MessageSourceResolvable, ErrorResponse {

    private final HttpStatus status;
    private final String code;
    private final transient List<Object> arguments;

    public Refusal(HttpStatus status, String code, Object... arguments) {
        super(status + " " + code);
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public static Refusal notFound(String code, Object... arguments) {
        return new Refusal(HttpStatus.NOT_FOUND, code, arguments);
    }

    public static Refusal conflict(String code, Object... arguments) {
        return new Refusal(HttpStatus.CONFLICT, code, arguments);
    }

    public HttpStatus status() {
        return status;
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return status;
    }

    @Override
    public ProblemDetail getBody() {
        return ProblemDetail.forStatus(status);
    }

    @Override
    public String[] getCodes() {
        return new String[] {code};
    }

    @Override
    public Object[] getArguments() {
        return arguments.toArray();
    }
}
