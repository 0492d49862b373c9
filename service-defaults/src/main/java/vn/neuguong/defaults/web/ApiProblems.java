package vn.neuguong.defaults.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Error answers of the JSON APIs: problem details (RFC 9457) whose {@code problems} name each field and reason. */
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail invalid(InvalidInput invalid) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "Dữ liệu chưa hợp lệ", invalid.problems());
    }

    @ExceptionHandler
    ProblemDetail conflict(OptimisticLockingFailureException conflict) {
        return problem(HttpStatus.CONFLICT, "Dữ liệu vừa được người khác thay đổi, mời thử lại", List.of());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problems = failure.getBindingResult().getFieldErrors().stream()
                .map(error -> new Problem(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
        return ResponseEntity.badRequest().body(problem(HttpStatus.BAD_REQUEST, "Yêu cầu chưa hợp lệ", problems));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problems = failure.getCause() instanceof JacksonException unreadable
                ? List.of(new Problem(pathOf(unreadable), "không đọc được: sai kiểu, thiếu hoặc không phải JSON"))
                : List.of(new Problem("body", "thiếu hoặc không phải JSON"));
        return ResponseEntity.badRequest().body(problem(HttpStatus.BAD_REQUEST, "Yêu cầu chưa hợp lệ", problems));
    }

    private static String pathOf(JacksonException unreadable) {
        var path = unreadable.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : path;
    }

    private static ProblemDetail problem(HttpStatus status, String title, List<Problem> problems) {
        var detail = ProblemDetail.forStatus(status);
        detail.setTitle(title);
        if (!problems.isEmpty()) {
            detail.setProperty("problems", problems);
        }
        return detail;
    }
}
