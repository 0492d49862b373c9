package vn.neuguong.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** How a filter, which runs before any controller, refuses an API call with the same problem details as they. */
public final class FilterRefusal {

    private FilterRefusal() {}

    /** Answers with the status and names the fault; the caller must not go on with the chain. */
    public static void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Fault fault)
            throws IOException {
        request.setAttribute(ErrorAnswers.FAULT, fault);
        response.sendError(status.value());
    }
}
