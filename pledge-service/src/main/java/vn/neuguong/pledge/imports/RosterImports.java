package vn.neuguong.pledge.imports;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The imports: previews waiting for confirmation, and for ever the confirmed ones, without their rows. */
interface RosterImports extends Repository<RosterImport, String> {

    Optional<RosterImport> findById(String importId);

    RosterImport save(RosterImport rosterImport);

    long countByStatus(RosterImport.Status status);

    List<RosterImport> findByStatusAndConfirmingSinceBefore(RosterImport.Status status, Instant moment);

    long deleteByStatusInAndExpiresAtBefore(Collection<RosterImport.Status> statuses, Instant now);
}
