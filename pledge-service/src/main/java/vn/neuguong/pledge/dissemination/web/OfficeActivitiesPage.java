package vn.neuguong.pledge.dissemination.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.SeeOther;
import vn.neuguong.pledge.dissemination.Activities;
import vn.neuguong.pledge.dissemination.ActivityKind;
import vn.neuguong.pledge.dissemination.ActivityPlanning;
import vn.neuguong.pledge.offices.Official;
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
    private final MessageSource messages;
    private final Clock clock;

    OfficeActivitiesPage(
            Activities activities,
            ActivityPlanning planning,
            Programmes programmes,
            UnitTrees trees,
            MessageSource messages,
            Clock clock) {
        this.activities = activities;
        this.planning = planning;
        this.programmes = programmes;
        this.trees = trees;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String after,
            Official official) {
        return page(programme, unit, after, official, HttpStatus.OK, List.of());
    }

    @PostMapping
    ModelAndView plan(
            @Valid @ModelAttribute("form") PlanActivityRequest form,
            BindingResult binding,
            Official official,
            Locale reader) {
        official.require(SEATS);
        if (binding.hasErrors()) {
            var faults = said(binding.getFieldErrors(), reader);
            return page("", "", "", official, HttpStatus.UNPROCESSABLE_CONTENT, faults);
        }
        official.requireFor(form.unitId(), SEATS);
        try {
            return SeeOther.page("/office/dissemination/{activityId}")
                    .addObject("activityId", planning.plan(form.command()).id());
        } catch (InvalidInput invalid) {
            var faults = said(invalid.faults(), reader);
            return page(form.programmeId(), form.unitId(), "", official, HttpStatus.UNPROCESSABLE_CONTENT, faults);
        }
    }

    private List<String> said(List<? extends MessageSourceResolvable> faults, Locale reader) {
        return faults.stream()
                .map(fault -> messages.getMessage(fault, reader))
                .distinct()
                .toList();
    }

    private ModelAndView page(
            String programmeId,
            String unitId,
            String after,
            Official official,
            HttpStatus status,
            List<String> faults) {
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
        return new ModelAndView("dissemination/office", status)
                .addObject("programmes", running)
                .addObject("programme", programme.orElse(null))
                .addObject("units", own)
                .addObject("unitId", chosen)
                .addObject("activities", shown)
                .addObject("next", more ? shown.getLast().id() : null)
                .addObject("kinds", ActivityKind.values())
                .addObject("today", LocalDate.now(clock))
                .addObject("faults", faults);
    }
}
