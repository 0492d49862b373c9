package vn.neuguong.defaults.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The answer to whatever no controller has answered: problem details for machines, a page in their language for people,
 * whatever their browser says it accepts. Never repeats the address, which may hold somebody's link.
 */
@Controller
@PublicPage
class ErrorAnswers implements ErrorController {

    /** The {@link Fault} a filter names before it sends an error; the answer of the API repeats it. */
    static final String FAULT = ErrorAnswers.class.getName() + ".fault";

    private final MessageSource messages;
    private final ProblemTitles titles;

    ErrorAnswers(MessageSource messages) {
        this.messages = messages;
        this.titles = new ProblemTitles(messages);
    }

    @RequestMapping("${spring.web.error.path:/error}")
    Object answer(HttpServletRequest request, Locale reader) {
        var status = statusOf(request);
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return path.startsWith("/api/") || path.startsWith("/internal/")
                ? problem(request, status, reader)
                : page(status);
    }

    private ResponseEntity<ProblemDetail> problem(HttpServletRequest request, HttpStatus status, Locale reader) {
        var problem = ProblemDetail.forStatus(status);
        problem.setTitle(titles.of(status, reader));
        if (request.getAttribute(FAULT) instanceof Fault fault) {
            var reason = messages.getMessage(fault, reader);
            problem.setProperty("problems", List.of(new Problem(fault.field(), reason)));
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ModelAndView page(HttpStatus status) {
        return new ModelAndView("error", Map.of("status", status.value()), status);
    }

    /** Somebody who opens the error page itself finds nothing there. */
    private static HttpStatus statusOf(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
