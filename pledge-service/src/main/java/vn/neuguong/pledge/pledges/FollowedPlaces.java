package vn.neuguong.pledge.pledges;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Where all units were when they were followed last. */
interface FollowedPlaces extends Repository<FollowedPlace, String> {

    List<FollowedPlace> findAllById(Iterable<String> unitIds);

    <S extends FollowedPlace> List<S> saveAll(Iterable<S> places);
}
