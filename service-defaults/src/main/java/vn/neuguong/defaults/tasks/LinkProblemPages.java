package vn.neuguong.defaults.tasks;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The friendly page behind a link that opens nothing. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class LinkProblemPages {

    @ExceptionHandler
    ModelAndView show(LinkProblem problem) {
        return switch (problem.kind()) {
            case UNKNOWN -> new ModelAndView("link-unknown", HttpStatus.NOT_FOUND);
            case EXPIRED -> new ModelAndView("link-expired", HttpStatus.GONE);
        };
    }
}
