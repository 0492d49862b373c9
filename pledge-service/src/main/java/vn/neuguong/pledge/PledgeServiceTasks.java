package vn.neuguong.pledge;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.tasks.LinkedTask;
import vn.neuguong.defaults.tasks.TaskDirectory;
import vn.neuguong.pledge.acknowledgements.AcknowledgementTasks;
import vn.neuguong.pledge.pledges.SigningTasks;

/** All tasks this service owns: to sign, and to acknowledge. */
@Component
class PledgeServiceTasks implements TaskDirectory {

    private final SigningTasks signing;
    private final AcknowledgementTasks acknowledging;

    PledgeServiceTasks(SigningTasks signing, AcknowledgementTasks acknowledging) {
        this.signing = signing;
        this.acknowledging = acknowledging;
    }

    @Override
    public Optional<LinkedTask> find(String taskId) {
        return signing.find(taskId).or(() -> acknowledging.find(taskId));
    }
}
