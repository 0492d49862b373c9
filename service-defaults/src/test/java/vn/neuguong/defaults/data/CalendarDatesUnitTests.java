package vn.neuguong.defaults.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

class CalendarDatesUnitTests {

    record School(String id, LocalDate foundedOn) {}

    private static final School PHU_XUAN = new School("phu-xuan", LocalDate.of(1975, 9, 5));

    private final MappingMongoConverter converter = converter();

    @Test
    void storesACalendarDateAsText() {
        assertThat(stored()).containsEntry("foundedOn", "1975-09-05");
    }

    @Test
    void readsBackTheDateItStored() {
        assertThat(converter.read(School.class, stored())).isEqualTo(PHU_XUAN);
    }

    private Document stored() {
        var document = new Document();
        converter.write(PHU_XUAN, document);
        return document;
    }

    private static MappingMongoConverter converter() {
        var conversions = CalendarDates.conversions();
        var mappings = new MongoMappingContext();
        mappings.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, mappings);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        return converter;
    }
}
