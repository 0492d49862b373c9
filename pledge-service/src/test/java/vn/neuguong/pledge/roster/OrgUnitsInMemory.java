package vn.neuguong.pledge.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.data.domain.Limit;

public class OrgUnitsInMemory implements OrgUnits {

    private final Map<String, OrgUnit> units = new LinkedHashMap<>();

    public static OrgUnitsInMemory of(OrgUnit... units) {
        var repository = new OrgUnitsInMemory();
        repository.insert(List.of(units));
        return repository;
    }

    public void clear() {
        units.clear();
    }

    @Override
    public Optional<OrgUnit> findById(String unitId) {
        return Optional.ofNullable(units.get(unitId));
    }

    @Override
    public List<OrgUnit> findAllById(Iterable<String> unitIds) {
        return StreamSupport.stream(unitIds.spliterator(), false)
                .flatMap(unitId -> findById(unitId).stream())
                .toList();
    }

    @Override
    public List<OrgUnit> findAll() {
        return findAllById(units.keySet());
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
        units.put(unit.unitId(), unit);
        return unit;
    }

    @Override
    public <S extends OrgUnit> List<S> insert(Iterable<S> added) {
        added.forEach(this::save);
        return List.of();
    }

    @Override
    public long count() {
        return units.size();
    }
}
