package vn.neuguong.pledge.programmes;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A programme with this id exists already. */
public class ProgrammeExistsException extends ErrorResponseException {

    ProgrammeExistsException(String programmeId, Throwable cause) {
        super(HttpStatus.CONFLICT, cause);
        setTitle("Chương trình đã có");
        setDetail("Đã có chương trình mang mã " + programmeId);
    }
}
