package vn.neuguong.pledge.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The imports: previews waiting for confirmation, and for ever the confirmed ones, without their rows. */
interface RosterImports extends Repository<RosterImport, String> {

    Optional<RosterImport> findById(String importId);

    RosterImport save(RosterImport rosterImport);

    long countByStatus(RosterImport.Status status);

    long deleteByStatusInAndExpiresAtBefore(Collection<RosterImport.Status> statuses, Instant now);
}
