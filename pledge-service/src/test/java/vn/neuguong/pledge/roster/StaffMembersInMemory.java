package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.data.domain.Limit;

public final class StaffMembersInMemory implements StaffMembers {

    private final Map<String, StaffMember> members = new TreeMap<>();

    public StaffMember numbered(String staffNumber) {
        return findByStaffNumberIn(List.of(staffNumber)).getFirst();
    }

    public void clear() {
        members.clear();
    }

    @Override
    public Optional<StaffMember> findById(String personId) {
        return Optional.ofNullable(members.get(personId));
    }

    @Override
    public List<StaffMember> findAllById(Iterable<String> personIds) {
        return StreamSupport.stream(personIds.spliterator(), false)
                .flatMap(personId -> findById(personId).stream())
                .toList();
    }

    @Override
    public List<StaffMember> findByStaffNumberIn(Collection<String> staffNumbers) {
        return those(member -> staffNumbers.contains(member.staffNumber())).toList();
    }

    @Override
    public List<StaffMember> findByEmailIn(Collection<String> emails) {
        return those(member -> emails.contains(member.email())).toList();
    }

    @Override
    public List<StaffMember> findByUnitIdInAndStaffKindInAndEmployedTrueAndPersonIdGreaterThanOrderByPersonIdAsc(
            Collection<String> unitIds, Collection<StaffKind> staffKinds, String personId, Limit limit) {
        return those(member -> member.isEmployed()
                        && unitIds.contains(member.unitId())
                        && staffKinds.contains(member.staffKind())
                        && member.personId().compareTo(personId) > 0)
                .limit(limit.max())
                .toList();
    }

    @Override
    public long countByUnitIdInAndStaffKindInAndEmployedTrue(
            Collection<String> unitIds, Collection<StaffKind> staffKinds) {
        return those(member -> member.isEmployed()
                        && unitIds.contains(member.unitId())
                        && staffKinds.contains(member.staffKind()))
                .count();
    }

    @Override
    public List<StaffMember> findByUnitIdAndPersonIdGreaterThanOrderByPersonIdAsc(
            String unitId, String personId, Limit limit) {
        return those(member ->
                        unitId.equals(member.unitId()) && member.personId().compareTo(personId) > 0)
                .limit(limit.max())
                .toList();
    }

    @Override
    public List<StaffMember> findByNextChangeOnLessThanEqualOrderByPersonId(LocalDate today, Limit limit) {
        return those(member ->
                        member.nextChangeOn().filter(day -> !day.isAfter(today)).isPresent())
                .limit(limit.max())
                .toList();
    }

    @Override
    public StaffMember save(StaffMember member) {
        members.put(member.personId(), member);
        return member;
    }

    @Override
    public <S extends StaffMember> List<S> insert(Iterable<S> added) {
        added.forEach(this::save);
        return List.of();
    }

    @Override
    public long count() {
        return members.size();
    }

    private Stream<StaffMember> those(Predicate<StaffMember> condition) {
        return members.values().stream().filter(condition);
    }
}
