package vn.neuguong.pledge.clauses;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** There is no such version of a clause set, or no such set. */
public class UnknownClauseSetException extends ErrorResponseException {

    public UnknownClauseSetException(String key) {
        super(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatus(HttpStatus.NOT_FOUND),
                null,
                "clause-set.unknown",
                new Object[] {key});
    }
}
