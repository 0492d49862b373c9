package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Everybody who works, has worked or will work in the units. */
public interface StaffMembers extends Repository<StaffMember, String> {

    /** How many are read at once where all of a unit are wanted. */
    int PAGE = 500;

    Optional<StaffMember> findById(String personId);

    List<StaffMember> findAllById(Iterable<String> personIds);

    List<StaffMember> findByStaffNumberIn(Collection<String> staffNumbers);

    List<StaffMember> findByEmailIn(Collection<String> emails);

    List<StaffMember> findByUnitIdInAndStaffKindInAndEmployedTrueAndPersonIdGreaterThanOrderByPersonIdAsc(
            Collection<String> unitIds, Collection<StaffKind> staffKinds, String personId, Limit limit);

    List<StaffMember> findByUnitIdAndPersonIdGreaterThanOrderByPersonIdAsc(String unitId, String personId, Limit limit);

    long countByUnitIdInAndStaffKindInAndEmployedTrue(Collection<String> unitIds, Collection<StaffKind> staffKinds);

    /** Those whose situation has become another by itself since they were told of. */
    List<StaffMember> findByNextChangeOnLessThanEqualOrderByPersonId(LocalDate today, Limit limit);

    StaffMember save(StaffMember member);

    /** Stores new members together with their events in one write. */
    <S extends StaffMember> List<S> insert(Iterable<S> members);

    long count();

    /**
     * One page of those employed in the units today, by person id, so that a launch reads any number of them in flat
     * memory. People on leave are among them.
     *
     * @param staffKinds empty for all kinds
     * @param afterPersonId the last person id of the page before; empty text for the first page
     * @return at most {@code limit} members; fewer than that on the last page
     */
    default List<StaffMember> nextMembers(
            Collection<String> unitIds, Set<StaffKind> staffKinds, String afterPersonId, int limit) {
        return findByUnitIdInAndStaffKindInAndEmployedTrueAndPersonIdGreaterThanOrderByPersonIdAsc(
                unitIds, orAll(staffKinds), afterPersonId, Limit.of(limit));
    }

    /** How many are employed in the units today; {@code staffKinds} empty for all kinds. */
    default long countMembers(Collection<String> unitIds, Set<StaffKind> staffKinds) {
        return countByUnitIdInAndStaffKindInAndEmployedTrue(unitIds, orAll(staffKinds));
    }

    /**
     * Those employed in the unit today who will still be in it on the day: whoever nothing sends elsewhere before. They
     * are read a page at a time, as the stream is.
     */
    default Stream<StaffMember> stayingIn(String unitId, LocalDate day) {
        return Stream.iterate(
                        nextMembers(List.of(unitId), Set.of(), "", PAGE),
                        page -> !page.isEmpty(),
                        page -> nextMembers(
                                List.of(unitId), Set.of(), page.getLast().personId(), PAGE))
                .flatMap(List::stream)
                .filter(member -> member.unitOn(day).filter(unitId::equals).isPresent());
    }

    private static Set<StaffKind> orAll(Set<StaffKind> staffKinds) {
        return staffKinds.isEmpty() ? EnumSet.allOf(StaffKind.class) : staffKinds;
    }
}
