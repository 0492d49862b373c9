package vn.neuguong.notification;

import java.util.List;
import java.util.Set;
import org.springframework.test.context.TestPropertySource;
import vn.neuguong.testing.replay.Chapter;
import vn.neuguong.testing.replay.ReplayTests;

/**
 * Nothing is sent meanwhile, for nobody listens at the mail server of the tests: the mails stay in the queue, where they
 * can be compared. The hourly figures are stored in the rhythm of the machine, so they are left out.
 */
@TestPropertySource(properties = "neuguong.figures.store-interval=1h")
class ReplayIntegrationTests extends ReplayTests {

    private static final String HO_HONG_VAN = "6f0c1a52-3f5e-4e0b-9f43-0d1c6a2b7e11";
    private static final String TRAN_VAN_KHOA = "6f0c1a52-0002-4e0b-9f43-0d1c6a2b7e11";

    @Override
    protected List<Chapter> chapters() {
        var person = example("rosterPeople", "person.changed.v1");
        return List.of(Chapter.of(
                person,
                person.with("email", "van.ho@th-tan-ap.example"),
                person.about(TRAN_VAN_KHOA).with("name", "Trần Văn Khoa"),
                tombstone("rosterPeople", HO_HONG_VAN),
                example("pledgeTasks", "task.opened.v1"),
                example("pledgeTasks", "task.closed.v1"),
                example("pledgeTasks", "announcement.made.v1"),
                example("pledgeTasks", "task.opened.v1+acknowledge"),
                example("inspectionTasks", "task.opened.v1"),
                example("inspectionTasks", "task.closed.v1"),
                example("awardTasks", "announcement.made.v1")));
    }

    /** Turns in the queue are machine time. */
    @Override
    protected Set<String> realTimeFields() {
        return Set.of("queuedAt", "firstTurnAt", "nextTurnAt");
    }
}
