package vn.neuguong.inspection.roster;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The people known so far. They are written by the roster's events only. */
public interface People extends Repository<Person, String> {

    Optional<Person> findById(String id);
}
