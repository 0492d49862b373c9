package vn.neuguong.pledge.pledges.web;

import org.springframework.stereotype.Component;
import vn.neuguong.defaults.tasks.LinkProblem;
import vn.neuguong.defaults.tasks.TaskLinks;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.pledges.SigningTasks;

/** Finds the pledge a person's own link is about. */
@Component
class PledgeBehindLink {

    private final TaskLinks links;
    private final SigningTasks tasks;

    PledgeBehindLink(TaskLinks links, SigningTasks tasks) {
        this.links = links;
        this.tasks = tasks;
    }

    /**
     * The pledge, whatever its state.
     *
     * @throws LinkProblem if the link opens nothing, or nothing of the person it was made for
     */
    Pledge open(String token) {
        var link = links.open(SigningTasks.PAGE, token);
        return tasks.pledgeOf(link.taskId())
                .filter(pledge -> pledge.signer().personId().equals(link.personId()))
                .orElseThrow(LinkProblem::unknown);
    }
}
