package vn.neuguong.notification.daily;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Every version of every code; a few dozen. Written by pledge-service's events only. */
interface ClauseSetVersions extends Repository<ClauseSetVersion, String> {

    List<ClauseSetVersion> findAll();
}
