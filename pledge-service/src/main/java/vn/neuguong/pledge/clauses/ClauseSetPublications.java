package vn.neuguong.pledge.clauses;

import org.springframework.data.repository.Repository;

/** The versions the other services know of. */
interface ClauseSetPublications extends Repository<ClauseSetPublication, String> {

    boolean existsById(String key);

    /** Adds the publication with its event; an existing one is refused. */
    ClauseSetPublication insert(ClauseSetPublication publication);
}
