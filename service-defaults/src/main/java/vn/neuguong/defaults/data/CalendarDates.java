package vn.neuguong.defaults.data;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** Stores a calendar date as its ISO text: as an instant it would shift with the time zone of the process. */
final class CalendarDates {

    private CalendarDates() {}

    static MongoCustomConversions conversions() {
        return new MongoCustomConversions(List.of(new Writing(), new Reading()));
    }

    @WritingConverter
    private static final class Writing implements Converter<LocalDate, String> {

        @Override
        public String convert(LocalDate date) {
            return date.toString();
        }
    }

    @ReadingConverter
    private static final class Reading implements Converter<String, LocalDate> {

        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }
}
