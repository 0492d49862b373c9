package vn.neuguong.defaults.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The answer to whatever no controller has answered: problem details for machines, a Vietnamese page for people,
 * whatever their browser says it accepts. Never repeats the address, which may hold somebody's link.
 */
@Controller
class ErrorAnswers implements ErrorController {

    @RequestMapping("${spring.web.error.path:/error}")
    Object answer(HttpServletRequest request) {
        var status = statusOf(request);
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return path.startsWith("/api/") || path.startsWith("/internal/") ? problem(status) : page(status);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status) {
        var problem = ProblemDetail.forStatus(status);
        problem.setTitle(ProblemTitles.of(status));
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
