package vn.neuguong.inspection.inspections;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Self-inspections without a database. */
public class InspectionsInMemory implements SelfInspections {

    private final Map<String, SelfInspection> stored = new TreeMap<>();
    private int writes;

    @Override
    public Optional<SelfInspection> findById(String id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public Stream<SelfInspection> findBySubjectProgrammeIdOrderBySubjectUnitId(String programmeId) {
        return stored.values().stream()
                .filter(inspection -> inspection.subject().programmeId().equals(programmeId))
                .sorted(Comparator.comparing(inspection -> inspection.subject().unitId()));
    }

    @Override
    public SelfInspection save(SelfInspection inspection) {
        writes++;
        stored.put(inspection.id(), inspection);
        return inspection;
    }

    /** How often anything was written since the last reset. */
    public int writes() {
        return writes;
    }

    /** Starts over with the given inspections. */
    public void holdOnly(SelfInspection... inspections) {
        stored.clear();
        for (var inspection : inspections) {
            stored.put(inspection.id(), inspection);
        }
        writes = 0;
    }
}
