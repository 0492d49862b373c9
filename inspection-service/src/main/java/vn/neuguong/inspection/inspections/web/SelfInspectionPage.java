package vn.neuguong.inspection.inspections.web;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.neuguong.defaults.tasks.TaskLink;
import vn.neuguong.defaults.tasks.TaskLinks;
import vn.neuguong.defaults.web.PublicPage;
import vn.neuguong.defaults.web.SeeOther;
import vn.neuguong.inspection.checklists.Checklist;
import vn.neuguong.inspection.checklists.Flaw;
import vn.neuguong.inspection.inspections.CompleteSelfInspection;
import vn.neuguong.inspection.inspections.InspectionAlreadyCompletedException;
import vn.neuguong.inspection.inspections.InspectionReassignedException;
import vn.neuguong.inspection.inspections.InspectionStatus;
import vn.neuguong.inspection.inspections.SelfInspecting;
import vn.neuguong.inspection.inspections.SelfInspection;
import vn.neuguong.inspection.roster.People;
import vn.neuguong.inspection.roster.Person;

/** The page behind a self-inspection link: the checklist while it is open, what was found once it is completed. */
@Controller
@PublicPage
@RequestMapping(SelfInspecting.PAGE + "/{token}")
class SelfInspectionPage {

    private final TaskLinks links;
    private final SelfInspecting inspecting;
    private final People people;

    SelfInspectionPage(TaskLinks links, SelfInspecting inspecting, People people) {
        this.links = links;
        this.inspecting = inspecting;
        this.people = people;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        var task = links.open(SelfInspecting.PAGE, token);
        var inspection = inspecting.inspectionFor(task.taskId());
        return inspection.status() == InspectionStatus.COMPLETED
                ? completedPage(inspection, false)
                : checklistPage(task, inspection, new AnswerSheet(new LinkedMultiValueMap<>()), List.of(), false);
    }

    @PostMapping
    ModelAndView complete(@PathVariable String token, @RequestParam MultiValueMap<String, String> fields) {
        var task = links.open(SelfInspecting.PAGE, token);
        var inspection = inspecting.inspectionFor(task.taskId());
        var checklist = inspecting.questionsOf(inspection);
        var sheet = new AnswerSheet(fields);
        var answers = sheet.answersTo(checklist);
        var flaws = checklist.flawsOf(answers);
        if (inspection.status() == InspectionStatus.OPEN && (!flaws.isEmpty() || !sheet.isConfirmed())) {
            return checklistPage(task, inspection, sheet, flaws, !sheet.isConfirmed());
        }
        try {
            inspecting.complete(new CompleteSelfInspection(task.taskId(), answers));
        } catch (InspectionAlreadyCompletedException alreadyCompleted) {
            return completedPage(inspecting.inspectionFor(task.taskId()), true);
        }
        return seePage();
    }

    @ExceptionHandler(InspectionReassignedException.class)
    ModelAndView reassigned() {
        return new ModelAndView("inspections/reassigned", HttpStatus.GONE);
    }

    private static ModelAndView seePage() {
        return SeeOther.page(SelfInspecting.PAGE + "/{token}");
    }

    private ModelAndView checklistPage(
            TaskLink task, SelfInspection inspection, AnswerSheet sheet, List<Flaw> flaws, boolean unconfirmed) {
        var items = inspecting.questionsOf(inspection).items();
        var questions = IntStream.range(0, items.size())
                .mapToObj(index -> QuestionView.of(index + 1, items.get(index), sheet, flaws))
                .toList();
        var rejected = unconfirmed || !flaws.isEmpty();
        return page("inspections/checklist", rejected ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK, inspection)
                .addObject(
                        "person",
                        people.findById(task.personId()).map(Person::name).orElse(null))
                .addObject("dueAt", inspection.dueAt())
                .addObject("questions", questions)
                .addObject("maxScore", Checklist.MAX_SCORE)
                .addObject("rejected", rejected)
                .addObject("flawCount", flaws.size())
                .addObject("unconfirmed", unconfirmed)
                .addObject("longestRemark", Checklist.LONGEST_REMARK);
    }

    private ModelAndView completedPage(SelfInspection inspection, boolean tooLate) {
        var findings = FindingView.of(inspecting.questionsOf(inspection), inspection.answers());
        return page("inspections/completed", tooLate ? HttpStatus.CONFLICT : HttpStatus.OK, inspection)
                .addObject("completedAt", inspection.completedAt())
                .addObject("score", inspection.score())
                .addObject("maxScore", Checklist.MAX_SCORE)
                .addObject("findings", findings)
                .addObject("tooLate", tooLate);
    }

    private static ModelAndView page(String view, HttpStatus status, SelfInspection inspection) {
        return new ModelAndView(view, status).addObject("subject", inspection.subject());
    }
}
