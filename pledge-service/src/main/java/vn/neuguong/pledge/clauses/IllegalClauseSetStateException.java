package vn.neuguong.pledge.clauses;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What was asked of a version of a clause set is not possible in the state it is in. */
public class IllegalClauseSetStateException extends ErrorResponseException {

    IllegalClauseSetStateException(String key, ClauseSetStatus status) {
        super(
                HttpStatus.CONFLICT,
                ProblemDetail.forStatus(HttpStatus.CONFLICT),
                null,
                "clause-set.is-" + status.name().toLowerCase(Locale.ROOT),
                new Object[] {key});
    }
}
