package vn.neuguong.pledge.dissemination;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** How far everybody has been told. */
public interface Briefings extends Repository<Briefing, String> {

    Optional<Briefing> findById(String id);

    /** Those of the given briefings that exist, in no order. */
    List<Briefing> findAllById(Iterable<String> ids);

    /** Those an activity has to do with after the given id, by id; for paging. */
    List<Briefing> findByParticipations_ActivityIdAndIdGreaterThanOrderByIdAsc(
            String activityId, String afterId, Limit limit);

    /** Stores a changed briefing together with its events. */
    Briefing save(Briefing briefing);

    /** Stores new briefings together with their events in one write; existing ones are refused. */
    <S extends Briefing> List<S> insert(Iterable<S> briefings);
}
