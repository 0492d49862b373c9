package vn.neuguong.pledge.pledges;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All pledges. */
public interface Pledges extends Repository<Pledge, String> {

    /** The pledge with this id. */
    Optional<Pledge> findById(String id);

    /** The signed pledge with this code. */
    Optional<Pledge> findByVerificationCode(String code);

    /** Those of the given pledges that exist, in no order. */
    List<Pledge> findAllById(Iterable<String> ids);

    /** Whatever these people were asked to sign in the programme, for themselves or for a unit, in no order. */
    List<Pledge> findByTermsProgrammeIdAndSignerPersonIdIn(String programmeId, Collection<String> personIds);

    /** Whatever was asked for these units, not for the people in them, in no order. */
    List<Pledge> findByTermsProgrammeIdAndSignerUnitIdInAndKind(
            String programmeId, Collection<String> unitIds, PledgeKind kind);

    /** One page of whatever was asked of this unit and the people in it, in all versions, by id. */
    List<Pledge> findByTermsProgrammeIdAndSignerUnitIdAndIdGreaterThanOrderById(
            String programmeId, String unitId, String id, Limit limit);

    /** Whether anybody of the unit was asked to sign this version. */
    boolean existsByTermsProgrammeIdAndSignerUnitIdAndTermsProgrammeVersion(
            String programmeId, String unitId, int programmeVersion);

    /** One page of the programme's pledges in these states, by id. */
    List<Pledge> findByTermsProgrammeIdAndStatusInAndIdGreaterThanOrderById(
            String programmeId, Collection<PledgeStatus> states, String id, Limit limit);

    /** One page of all signed pledges for which a seat of this unit has, or had, something to say, by id. */
    List<Pledge> findByStatusAndAcknowledgementsUnitIdAndIdGreaterThanOrderById(
            PledgeStatus status, String unitId, String id, Limit limit);

    /** One page of the pledges in this state whose signers signed in these units, by id. */
    List<Pledge> findByStatusAndSignerUnitIdInAndIdGreaterThanOrderById(
            PledgeStatus status, Collection<String> unitIds, String id, Limit limit);

    /** One page of all pledges in this state, by id. */
    List<Pledge> findByStatusAndIdGreaterThanOrderById(PledgeStatus status, String id, Limit limit);

    /** Stores a changed pledge together with its events. */
    Pledge save(Pledge pledge);

    /** Stores new pledges together with their events in one write; existing ones are refused. */
    <S extends Pledge> List<S> insert(Iterable<S> pledges);
}
