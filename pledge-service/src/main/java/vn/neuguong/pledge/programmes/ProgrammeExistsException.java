package vn.neuguong.pledge.programmes;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A programme with this id exists already. */
public class ProgrammeExistsException extends ErrorResponseException {

    ProgrammeExistsException(String programmeId, Throwable cause) {
        super(
                HttpStatus.CONFLICT,
                ProblemDetail.forStatus(HttpStatus.CONFLICT),
                cause,
                "programme.exists",
                new Object[] {programmeId});
    }
}
