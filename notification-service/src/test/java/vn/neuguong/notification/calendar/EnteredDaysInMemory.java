package vn.neuguong.notification.calendar;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What operators have entered, without a database. */
final class EnteredDaysInMemory implements EnteredDays {

    private final Map<String, EnteredDay> days = new TreeMap<>();

    @Override
    public EnteredDay save(EnteredDay day) {
        days.put(day.id(), day);
        return day;
    }

    @Override
    public boolean existsById(String day) {
        return days.containsKey(day);
    }

    @Override
    public void deleteById(String day) {
        days.remove(day);
    }

    @Override
    public List<EnteredDay> findByYear(int year) {
        return days.values().stream().filter(day -> day.year() == year).toList();
    }
}
