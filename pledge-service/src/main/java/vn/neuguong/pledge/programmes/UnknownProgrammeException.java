package vn.neuguong.pledge.programmes;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** There is no programme with this id. */
public class UnknownProgrammeException extends ErrorResponseException {

    public UnknownProgrammeException(String programmeId) {
        super(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatus(HttpStatus.NOT_FOUND),
                null,
                "programme.unknown",
                new Object[] {programmeId});
    }
}
