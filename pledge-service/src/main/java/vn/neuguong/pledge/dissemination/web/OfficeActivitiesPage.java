package vn.neuguong.pledge.dissemination.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.neuguong.defaults.web.FormProblems;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Problem;
import vn.neuguong.defaults.web.SeeOther;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.clauses.ClauseSets;
import vn.neuguong.pledge.dissemination.Activities;
import vn.neuguong.pledge.dissemination.Activity;
import vn.neuguong.pledge.dissemination.ActivityKind;
import vn.neuguong.pledge.dissemination.ActivityPlanning;
import vn.neuguong.pledge.offices.Official;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.SeatHolder;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitTrees;

/** The list of what a unit, and those below it, do to make the running programmes known; new ones are planned here. */
@Controller
@RequestMapping("/office/dissemination")
class OfficeActivitiesPage {

    static final Seat[] SEATS = {Seat.HEAD, Seat.UNION, Seat.PROGRAMME_ADMIN};

    private static final int AT_ONCE = 50;

    private final Activities activities;
    private final ActivityPlanning planning;
    private final Programmes programmes;
    private final UnitTrees trees;
    private final ClauseSets clauseSets;
    private final FormProblems problems;
    private final Clock clock;

    OfficeActivitiesPage(
            Activities activities,
            ActivityPlanning planning,
            Programmes programmes,
            UnitTrees trees,
            ClauseSets clauseSets,
            FormProblems problems,
            Clock clock) {
        this.activities = activities;
        this.planning = planning;
        this.programmes = programmes;
        this.trees = trees;
        this.clauseSets = clauseSets;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String after,
            Official official) {
        return page(programme, unit, after, official);
    }

    @PostMapping
    ModelAndView plan(
            @RequestParam MultiValueMap<String, String> entered,
            @Valid @ModelAttribute("form") PlanActivityRequest form,
            BindingResult binding,
            Official official,
            Locale reader) {
        official.require(SEATS);
        if (binding.hasErrors()) {
            return again(entered, problems.of(binding, reader), official);
        }
        official.requireFor(form.unitId(), SEATS);
        try {
            return SeeOther.page("/office/dissemination/{activityId}")
                    .addObject("activityId", planning.plan(form.command()).id());
        } catch (InvalidInput invalid) {
            return again(entered, problems.of(invalid, reader), official);
        }
    }

    /** The page with what is wrong, and with everything as it was entered. */
    private ModelAndView again(MultiValueMap<String, String> entered, List<Problem> found, Official official) {
        var unitId = Objects.requireNonNullElse(entered.getFirst("unitId"), "");
        var programmeId = Objects.requireNonNullElse(entered.getFirst("programmeId"), "");
        var page = page(programmeId, official.mayActFor(unitId, SEATS) ? unitId : "", "", official);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("problems", found).addObject("entered", entered);
    }

    private ModelAndView page(String programmeId, String unitId, String after, Official official) {
        official.require(SEATS);
        var running = programmes.findRunning();
        var own = official.seats().stream()
                .filter(held -> List.of(SEATS).contains(held.seat()))
                .map(SeatHolder::unitId)
                .distinct()
                .flatMap(id -> trees.today().find(id).stream())
                .toList();
        var chosen = unitId.isEmpty() && !own.isEmpty() ? own.getFirst().unitId() : unitId;
        official.requireFor(chosen, SEATS);
        var programme = running.stream()
                .filter(known -> programmeId.isEmpty() || known.id().equals(programmeId))
                .findFirst();
        var within =
                trees.today().subtreeOf(chosen).stream().map(UnitNode::unitId).toList();
        var read = programme
                .map(known -> activities.findByProgramme_ProgrammeIdAndUnitIdInAndIdGreaterThanOrderByIdAsc(
                        known.id(), within, after, Limit.of(AT_ONCE + 1)))
                .orElse(List.of());
        var more = read.size() > AT_ONCE;
        var shown = more ? read.subList(0, AT_ONCE) : read;
        return new ModelAndView("dissemination/office")
                .addObject("programmes", running)
                .addObject("programme", programme.orElse(null))
                .addObject("units", own)
                .addObject("unitId", chosen)
                .addObject("activities", newestFirst(shown))
                .addObject("next", more ? shown.getLast().id() : null)
                .addObject("kinds", ActivityKind.values())
                .addObject("today", LocalDate.now(clock))
                .addObject("clauseSets", programme.map(this::clauseSetsOf).orElse(List.of()))
                .addObject("problems", List.of())
                .addObject("entered", new LinkedMultiValueMap<>());
    }

    /** Of one page; a unit seldom has more. */
    private static List<Activity> newestFirst(List<Activity> shown) {
        return shown.stream()
                .sorted(Comparator.comparing(
                                (Activity activity) -> activity.plan().day())
                        .reversed())
                .toList();
    }

    private List<ClauseSet> clauseSetsOf(Programme programme) {
        return programme.clauseSets().stream()
                .flatMap(ref -> clauseSets.findById(ClauseSet.keyOf(ref.id(), ref.version())).stream())
                .toList();
    }
}
