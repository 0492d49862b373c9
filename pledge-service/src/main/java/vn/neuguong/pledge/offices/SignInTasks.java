package vn.neuguong.pledge.offices;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.tasks.LinkedTask;
import vn.neuguong.defaults.tasks.TaskDirectory;

/** Which sign-in links are due, and the page they open. */
@Component
public class SignInTasks implements TaskDirectory {

    /** The page behind the links of these tasks. */
    public static final String PAGE = "/office/sign-in";

    private final SignInRequests requests;
    private final Clock clock;

    SignInTasks(SignInRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public Optional<LinkedTask> find(String taskId) {
        return SignInRequest.requestId(taskId)
                .flatMap(requests::findById)
                .filter(request -> request.isOpen(clock.instant()))
                .map(request -> new LinkedTask(taskId, request.personId(), PAGE, request.expiresAt()));
    }
}
