package vn.neuguong.pledge.programmes;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What was asked of a programme is not possible in the state it is in. */
public class IllegalProgrammeStateException extends ErrorResponseException {

    IllegalProgrammeStateException(String programmeId, ProgrammeStatus status) {
        super(
                HttpStatus.CONFLICT,
                ProblemDetail.forStatus(HttpStatus.CONFLICT),
                null,
                "programme.is-" + status.name().toLowerCase(Locale.ROOT),
                new Object[] {programmeId});
    }
}
