package vn.neuguong.defaults.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Error answers of the JSON APIs: problem details (RFC 9457) whose {@code problems} name each field and reason. */
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {

    private final MessageSource messages;
    private final ProblemTitles titles;

    ApiProblems(MessageSource messages) {
        this.messages = messages;
        this.titles = new ProblemTitles(messages);
    }

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal, Locale reader) {
        var problem = problem(refusal.status(), List.of());
        problem.setDetail(messages.getMessage(refusal, reader));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidInput invalid, Locale reader) {
        var problems = invalid.faults().stream()
                .map(fault -> new Problem(fault.field(), messages.getMessage(fault, reader)))
                .toList();
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, problems);
    }

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableInput unreadable, Locale reader) {
        var fault = unreadable.fault();
        return problem(HttpStatus.BAD_REQUEST, List.of(new Problem(fault.field(), messages.getMessage(fault, reader))));
    }

    @ExceptionHandler
    ProblemDetail conflict(OptimisticLockingFailureException conflict) {
        var problem = problem(HttpStatus.CONFLICT, List.of());
        problem.setDetail(say("problem.changed-meanwhile"));
        return problem;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problems = failure.getBindingResult().getFieldErrors().stream()
                .map(error -> new Problem(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
        return ResponseEntity.badRequest().body(problem(HttpStatus.BAD_REQUEST, problems));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problems = failure.getCause() instanceof JacksonException unreadable
                ? List.of(new Problem(pathOf(unreadable), say("problem.unreadable-value")))
                : List.of(new Problem("body", say("problem.not-json")));
        return ResponseEntity.badRequest().body(problem(HttpStatus.BAD_REQUEST, problems));
    }

    @ExceptionHandler
    ProblemDetail duplicate(DuplicateKeyException duplicate) {
        return problem(HttpStatus.CONFLICT, List.of());
    }

    @ExceptionHandler
    ProblemDetail unreadableUpload(MultipartException unreadable) {
        return problem(HttpStatus.BAD_REQUEST, List.of(new Problem("body", say("problem.not-multipart"))));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return badRequest(new Problem(failure.getRequestPartName(), say("problem.missing-file")));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return badRequest(new Problem(failure.getParameterName(), say("problem.missing-parameter")));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var field = failure instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(failure.getPropertyName());
        return badRequest(new Problem(field, say("problem.wrong-type")));
    }

    /** Whatever the framework refuses is named in the reader's language; only what the services say themselves is kept. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var answer = super.handleExceptionInternal(failure, body, headers, status, request);
        if (answer != null && answer.getBody() instanceof ProblemDetail problem) {
            problem.setTitle(titles.of(status, reader()));
            if (!(failure instanceof ErrorResponseException)) {
                problem.setDetail(null);
            }
        }
        return answer;
    }

    private ResponseEntity<Object> badRequest(Problem... problems) {
        return ResponseEntity.badRequest().body(problem(HttpStatus.BAD_REQUEST, List.of(problems)));
    }

    private static String pathOf(JacksonException unreadable) {
        var path = unreadable.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : path;
    }

    private ProblemDetail problem(HttpStatus status, List<Problem> problems) {
        var detail = ProblemDetail.forStatus(status);
        detail.setTitle(titles.of(status, reader()));
        if (!problems.isEmpty()) {
            detail.setProperty("problems", problems);
        }
        return detail;
    }

    private String say(String code) {
        return messages.getMessage(code, null, reader());
    }

    private static Locale reader() {
        return LocaleContextHolder.getLocale();
    }
}
