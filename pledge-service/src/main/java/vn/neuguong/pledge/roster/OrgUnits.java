package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The units as a tree, and who sits where in it. */
public interface OrgUnits extends Repository<OrgUnit, String> {

    Optional<OrgUnit> findById(String unitId);

    List<OrgUnit> findAllById(Iterable<String> unitIds);

    List<OrgUnit> findAll();

    List<OrgUnit> findByParentIdIn(Collection<String> parentIds);

    OrgUnit save(OrgUnit unit);

    /** Stores new units together with their events in one write. */
    <S extends OrgUnit> List<S> insert(Iterable<S> units);

    long count();

    /** The unit and everything below it that exists on the given day, upper levels first; empty for an unknown unit. */
    default List<OrgUnit> subtreeOf(String rootId, LocalDate day) {
        var subtree = new ArrayList<OrgUnit>();
        var level = findAllById(List.of(rootId));
        while (!level.isEmpty()) {
            var existing = level.stream().filter(unit -> unit.existsOn(day)).toList();
            subtree.addAll(existing);
            level = existing.isEmpty()
                    ? List.of()
                    : findByParentIdIn(existing.stream().map(OrgUnit::unitId).toList());
        }
        return subtree;
    }

    /** The units above, nearest first. */
    default List<OrgUnit> ancestorsOf(OrgUnit unit) {
        var ancestors = new ArrayList<OrgUnit>();
        var seen = new HashSet<String>();
        var parent = unit.parentId().filter(seen::add).flatMap(this::findById);
        while (parent.isPresent()) {
            ancestors.add(parent.get());
            parent = parent.get().parentId().filter(seen::add).flatMap(this::findById);
        }
        return ancestors;
    }

    /** The holder of this seat in the nearest unit above where somebody other than the given person holds it (S6). */
    default Optional<SeatHolder> holderAbove(OrgUnit unit, Seat seat, String exceptPersonId) {
        return ancestorsOf(unit).stream()
                .flatMap(ancestor -> ancestor.holderOf(seat).stream())
                .filter(holder -> !holder.personId().equals(exceptPersonId))
                .findFirst();
    }
}
