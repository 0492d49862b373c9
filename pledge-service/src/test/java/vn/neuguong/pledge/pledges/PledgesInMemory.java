package vn.neuguong.pledge.pledges;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Limit;

/** Pledges without a database, which count what is written and fail where the test says so. */
public final class PledgesInMemory implements Pledges {

    private final Map<String, Pledge> pledges = new LinkedHashMap<>();
    private final Set<String> broken = new HashSet<>();
    private int writes;
    private int singleReads;

    /** Forgets everything but these. */
    public void holdOnly(Pledge... held) {
        pledges.clear();
        broken.clear();
        writes = 0;
        singleReads = 0;
        List.of(held).forEach(pledge -> pledges.put(pledge.id(), pledge));
    }

    /** From now on this pledge cannot be stored. */
    public void breakDownAt(String pledgeId) {
        broken.add(pledgeId);
    }

    /** Everything can be stored again. */
    public void recover() {
        broken.clear();
    }

    public int writes() {
        return writes;
    }

    /** How often somebody asked for one pledge by its id. */
    public int singleReads() {
        return singleReads;
    }

    @Override
    public Optional<Pledge> findById(String id) {
        singleReads++;
        return Optional.ofNullable(pledges.get(id));
    }

    @Override
    public List<Pledge> findAllById(Iterable<String> ids) {
        return StreamSupport.stream(ids.spliterator(), false)
                .flatMap(id -> Optional.ofNullable(pledges.get(id)).stream())
                .toList();
    }

    @Override
    public Optional<Pledge> findByVerificationCode(String code) {
        return stream()
                .filter(pledge -> pledge.verificationCode().filter(code::equals).isPresent())
                .findFirst();
    }

    @Override
    public List<Pledge> findByTermsProgrammeIdAndSignerPersonIdIn(String programmeId, Collection<String> personIds) {
        return of(programmeId)
                .filter(pledge -> personIds.contains(pledge.signer().personId()))
                .toList();
    }

    @Override
    public List<Pledge> findByTermsProgrammeIdAndSignerUnitIdInAndKind(
            String programmeId, Collection<String> unitIds, PledgeKind kind) {
        return of(programmeId)
                .filter(pledge -> pledge.kind() == kind)
                .filter(pledge -> unitIds.contains(pledge.signer().unitId()))
                .toList();
    }

    @Override
    public List<Pledge> findByTermsProgrammeIdAndStatusInAndIdGreaterThanOrderById(
            String programmeId, Collection<PledgeStatus> states, String id, Limit limit) {
        return page(of(programmeId).filter(pledge -> states.contains(pledge.status())), id, limit);
    }

    @Override
    public List<Pledge> findByStatusAndAcknowledgementsUnitIdAndIdGreaterThanOrderById(
            PledgeStatus status, String unitId, String id, Limit limit) {
        return page(
                stream()
                        .filter(pledge -> pledge.status() == status)
                        .filter(pledge -> pledge.acknowledgements().stream()
                                .anyMatch(seat -> seat.unitId().equals(unitId))),
                id,
                limit);
    }

    @Override
    public List<Pledge> findByStatusAndSignerUnitIdInAndIdGreaterThanOrderById(
            PledgeStatus status, Collection<String> unitIds, String id, Limit limit) {
        return page(
                stream()
                        .filter(pledge -> pledge.status() == status)
                        .filter(pledge -> unitIds.contains(pledge.signer().unitId())),
                id,
                limit);
    }

    @Override
    public List<Pledge> findByStatusAndIdGreaterThanOrderById(PledgeStatus status, String id, Limit limit) {
        return page(stream().filter(pledge -> pledge.status() == status), id, limit);
    }

    @Override
    public List<Pledge> findByTermsProgrammeIdAndSignerUnitIdAndIdGreaterThanOrderById(
            String programmeId, String unitId, String id, Limit limit) {
        return page(of(programmeId).filter(pledge -> pledge.signer().unitId().equals(unitId)), id, limit);
    }

    @Override
    public boolean existsByTermsProgrammeIdAndSignerUnitIdAndTermsProgrammeVersion(
            String programmeId, String unitId, int programmeVersion) {
        return of(programmeId)
                .anyMatch(pledge -> pledge.signer().unitId().equals(unitId)
                        && pledge.terms().programmeVersion() == programmeVersion);
    }

    private Stream<Pledge> stream() {
        return List.copyOf(pledges.values()).stream();
    }

    private Stream<Pledge> of(String programmeId) {
        return stream().filter(pledge -> pledge.terms().programmeId().equals(programmeId));
    }

    private static List<Pledge> page(Stream<Pledge> found, String afterId, Limit limit) {
        return found.filter(pledge -> pledge.id().compareTo(afterId) > 0)
                .sorted(Comparator.comparing(Pledge::id))
                .limit(limit.max())
                .toList();
    }

    @Override
    public Pledge save(Pledge pledge) {
        if (broken.contains(pledge.id())) {
            throw new DataAccessResourceFailureException("The database is away");
        }
        writes++;
        pledges.put(pledge.id(), pledge);
        return pledge;
    }

    @Override
    public <S extends Pledge> List<S> insert(Iterable<S> added) {
        added.forEach(pledge -> {
            if (pledges.containsKey(pledge.id())) {
                throw new DuplicateKeyException(pledge.id());
            }
            save(pledge);
        });
        return StreamSupport.stream(added.spliterator(), false).toList();
    }
}
