package vn.neuguong.notification.calendar;

import java.util.List;
import org.springframework.data.repository.Repository;

/** What operators have entered; a handful of days a year. */
interface EnteredDays extends Repository<EnteredDay, String> {

    EnteredDay save(EnteredDay day);

    boolean existsById(String day);

    void deleteById(String day);

    List<EnteredDay> findByYear(int year);

    default List<SpecialDay> ofYear(int year) {
        return findByYear(year).stream().map(EnteredDay::specialDay).toList();
    }
}
