package vn.neuguong.pledge.pledges;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All pledges. */
public interface Pledges extends Repository<Pledge, String> {

    /** The pledge with this id. */
    Optional<Pledge> findById(String id);

    /** Those of the given pledges that exist, in no order. */
    List<Pledge> findAllById(Iterable<String> ids);

    /** Stores a changed pledge together with its events. */
    Pledge save(Pledge pledge);

    /** Stores new pledges together with their events in one write; existing ones are refused. */
    <S extends Pledge> List<S> insert(Iterable<S> pledges);
}
