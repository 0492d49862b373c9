package vn.neuguong.pledge.imports;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;
import vn.neuguong.pledge.imports.RosterImport.Status;

/** The imports: those on their way, and for ever the confirmed ones, without their rows. */
interface RosterImports extends Repository<RosterImport, String> {

    Optional<RosterImport> findById(String importId);

    RosterImport save(RosterImport rosterImport);

    long countByStatus(Status status);

    /** The one that waits longest for somebody to work on it. */
    Optional<RosterImport> findFirstByDueAtLessThanEqualOrderByDueAtAsc(Instant now);

    List<RosterImport> findByOrderByReceivedAtDesc(Limit limit);

    List<RosterImport> findByRowsKeptTrueAndStatusInAndExpiresAtBefore(Collection<Status> statuses, Instant now);

    void deleteById(String importId);
}
