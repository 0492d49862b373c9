package vn.neuguong.pledge.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** Keeps units as the documents they are in the database, so that what is not saved is not there. */
final class OrgUnitsOnPaper implements OrgUnits {

    private static final MappingMongoConverter CONVERTER = converter();

    private final Map<String, Document> documents = new TreeMap<>();
    private final Map<String, List<Object>> events = new TreeMap<>();
    private final Runnable changed;

    OrgUnitsOnPaper(Runnable changed) {
        this.changed = changed;
    }

    private static MappingMongoConverter converter() {
        var conversions = new MongoCustomConversions(List.of());
        var context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        return converter;
    }

    /** Whatever the unit has raised by being saved. */
    List<Object> raisedBy(String unitId) {
        return events.getOrDefault(unitId, List.of());
    }

    @Override
    public Optional<OrgUnit> findById(String unitId) {
        return Optional.ofNullable(documents.get(unitId)).map(stored -> CONVERTER.read(OrgUnit.class, stored));
    }

    @Override
    public List<OrgUnit> findAllById(Iterable<String> unitIds) {
        return StreamSupport.stream(unitIds.spliterator(), false)
                .flatMap(unitId -> findById(unitId).stream())
                .toList();
    }

    @Override
    public List<OrgUnit> findAll() {
        return findAllById(documents.keySet());
    }

    /** All: when a unit was stored is not known here. */
    @Override
    public List<OrgUnit> findByStoredAtGreaterThanEqual(Instant storedAt) {
        return findAll();
    }

    @Override
    public List<OrgUnit> findByNextChangeOnLessThanEqualOrderByUnitId(LocalDate today, Limit limit) {
        return findAll().stream()
                .filter(unit ->
                        unit.nextChangeOn().filter(day -> !day.isAfter(today)).isPresent())
                .limit(limit.max())
                .toList();
    }

    @Override
    public OrgUnit save(OrgUnit unit) {
        var document = new Document();
        CONVERTER.write(unit, document);
        documents.put(unit.unitId(), document);
        events.computeIfAbsent(unit.unitId(), _ -> new ArrayList<>()).addAll(unit.raisedEvents());
        changed.run();
        return unit;
    }

    @Override
    public <S extends OrgUnit> List<S> insert(Iterable<S> added) {
        added.forEach(this::save);
        return List.of();
    }

    @Override
    public long count() {
        return documents.size();
    }
}
