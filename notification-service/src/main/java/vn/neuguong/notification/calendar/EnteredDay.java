package vn.neuguong.notification.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A day an operator has declared worked or not, over law and shipped announcements.
 *
 * @param id the day in ISO form, so that there is one entry a day
 * @param source the announcement it rests on
 * @param enteredBy the client that entered it
 */
@Document("enteredDays")
record EnteredDay(
        @Id String id, int year, boolean working, String name, String source, String enteredBy, Instant enteredAt) {

    SpecialDay specialDay() {
        return new SpecialDay(LocalDate.parse(id), working, name, source);
    }
}
