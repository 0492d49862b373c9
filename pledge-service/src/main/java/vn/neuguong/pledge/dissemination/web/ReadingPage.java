package vn.neuguong.pledge.dissemination.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.neuguong.defaults.tasks.LinkProblem;
import vn.neuguong.defaults.tasks.TaskLinks;
import vn.neuguong.defaults.web.PublicPage;
import vn.neuguong.defaults.web.SeeOther;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.clauses.ClauseSets;
import vn.neuguong.pledge.dissemination.ReadingConfirmation;
import vn.neuguong.pledge.dissemination.ReadingTasks;
import vn.neuguong.pledge.dissemination.ReadingTasks.Reading;

/** The page somebody confirms having read a hand-out on. GET changes nothing; the POST needs the ticked box. */
@Controller
@PublicPage
@RequestMapping(ReadingTasks.PAGE + "/{token}")
class ReadingPage {

    private static final String TICKED = "true";

    private final TaskLinks links;
    private final ReadingTasks tasks;
    private final ReadingConfirmation confirmation;
    private final ClauseSets clauseSets;

    ReadingPage(TaskLinks links, ReadingTasks tasks, ReadingConfirmation confirmation, ClauseSets clauseSets) {
        this.links = links;
        this.tasks = tasks;
        this.confirmation = confirmation;
        this.clauseSets = clauseSets;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return page(readingBehind(token), HttpStatus.OK, null);
    }

    @PostMapping
    ModelAndView confirm(@PathVariable String token, @RequestParam(defaultValue = "") String confirmed) {
        var reading = readingBehind(token);
        if (!TICKED.equals(confirmed)) {
            return page(reading, HttpStatus.BAD_REQUEST, "reading.not-confirmed");
        }
        confirmation.confirm(reading.briefingId(), reading.activity().id());
        return SeeOther.page(ReadingTasks.PAGE + "/{token}");
    }

    private Reading readingBehind(String token) {
        var link = links.open(ReadingTasks.PAGE, token);
        return tasks.readingOf(link.taskId())
                .filter(reading -> reading.personId().equals(link.personId()))
                .orElseThrow(LinkProblem::unknown);
    }

    private ModelAndView page(Reading reading, HttpStatus status, @Nullable String problem) {
        var covered = reading.activity().plan().clauseSets().stream()
                .flatMap(ref -> clauseSets.findById(ClauseSet.keyOf(ref.id(), ref.version())).stream())
                .toList();
        return new ModelAndView("dissemination/reading", status)
                .addObject("activity", reading.activity())
                .addObject("readBy", reading.participation().readBy())
                .addObject("readAt", reading.participation().readAt())
                .addObject("clauseSets", covered)
                .addObject("problem", problem);
    }
}
