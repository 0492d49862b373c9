package vn.neuguong.notification.daily;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** One run a working day. */
interface DailyRuns extends Repository<DailyRun, String> {

    Optional<DailyRun> findById(String day);

    DailyRun save(DailyRun run);
}
