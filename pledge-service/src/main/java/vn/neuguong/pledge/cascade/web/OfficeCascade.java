package vn.neuguong.pledge.cascade.web;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.defaults.web.SeeOther;
import vn.neuguong.pledge.cascade.CascadeBoards;
import vn.neuguong.pledge.cascade.LaunchEvidence;
import vn.neuguong.pledge.cascade.StepRecording;
import vn.neuguong.pledge.cascade.UnitLaunch;
import vn.neuguong.pledge.offices.OfficeBoard;
import vn.neuguong.pledge.offices.Official;
import vn.neuguong.pledge.programmes.LaunchStep;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.UnitTrees;
import vn.neuguong.pledge.system.PlainText;

/**
 * The board officials follow the launches in their units on, from the unit they hold a seat in downwards; the head and
 * whoever runs the programmes of a level above may send a step back.
 */
@Controller
@RequestMapping(OfficeCascade.PATH)
class OfficeCascade {

    static final String PATH = "/office/cascade";

    private static final Seat[] SEES = {Seat.HEAD, Seat.UNION, Seat.PARTY, Seat.PROGRAMME_ADMIN};
    private static final Seat[] SENDS_BACK = {Seat.HEAD, Seat.PROGRAMME_ADMIN};
    private static final int LONGEST_REASON = 500;
    private static final String TICKED = "true";

    private final Programmes programmes;
    private final CascadeBoards boards;
    private final StepRecording recording;
    private final LaunchEvidence evidence;
    private final UnitTrees trees;

    OfficeCascade(
            Programmes programmes,
            CascadeBoards boards,
            StepRecording recording,
            LaunchEvidence evidence,
            UnitTrees trees) {
        this.programmes = programmes;
        this.boards = boards;
        this.recording = recording;
        this.evidence = evidence;
        this.trees = trees;
    }

    @Bean
    static OfficeBoard cascadeBoard() {
        return new OfficeBoard(PATH, "cascade.board", Set.of(SEES));
    }

    @GetMapping
    ModelAndView programmes(Official official) {
        official.require(SEES);
        return new ModelAndView("cascade/programmes")
                .addObject(
                        "programmes",
                        programmes.findRunning().stream()
                                .filter(programme -> programme.plan().cascade().isPresent())
                                .toList());
    }

    /** @param unit from which unit down; left out: the first one the official holds a seat in */
    @GetMapping("/{programmeId}")
    ModelAndView board(
            Official official,
            @PathVariable String programmeId,
            @RequestParam(required = false) Optional<String> unit) {
        official.require(SEES);
        var unitId = unit.or(() -> official.firstUnit(SEES)).orElseThrow(OfficeCascade::unknown);
        official.requireFor(unitId, SEES);
        if (programmes.findById(programmeId).isEmpty()) {
            throw unknown();
        }
        var parentId = parentOf(unitId);
        return new ModelAndView("cascade/board")
                .addObject("board", boards.of(programmeId, Optional.of(unitId)))
                .addObject("steps", LaunchStep.values())
                .addObject("above", parentId != null && official.mayActFor(parentId, SEES) ? parentId : null);
    }

    @GetMapping("/{programmeId}/units/{unitId}")
    ModelAndView unit(Official official, @PathVariable String programmeId, @PathVariable String unitId) {
        return unitPage(official, programmeId, unitId, HttpStatus.OK, null);
    }

    @GetMapping("/{programmeId}/units/{unitId}/{step}/file")
    ResponseEntity<Resource> file(
            Official official,
            @PathVariable String programmeId,
            @PathVariable String unitId,
            @PathVariable LaunchStep step) {
        official.requireFor(unitId, SEES);
        return StepFile.of(launchOf(programmeId, unitId), step, evidence).orElseThrow(OfficeCascade::unknown);
    }

    @PostMapping("/{programmeId}/units/{unitId}/send-back")
    ModelAndView sendBack(
            Official official,
            @PathVariable String programmeId,
            @PathVariable String unitId,
            @RequestParam LaunchStep step,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String confirmed) {
        official.requireFor(unitId, SEES);
        official.requireFor(levelAbove(unitId), SENDS_BACK);
        var problem = problemOf(reason.strip(), confirmed);
        if (problem != null) {
            return unitPage(official, programmeId, unitId, HttpStatus.UNPROCESSABLE_CONTENT, problem);
        }
        try {
            recording.sendBack(launchOf(programmeId, unitId).id(), step, reason.strip());
        } catch (Refusal refusal) {
            return unitPage(official, programmeId, unitId, refusal.status(), refusal.getCodes()[0]);
        }
        return SeeOther.page(PATH + "/{programmeId}/units/{unitId}");
    }

    private static @Nullable String problemOf(String reason, String confirmed) {
        if (!reason.matches(PlainText.WITH_A_LETTER)
                || !reason.matches(PlainText.ONE_VISIBLE_LINE)
                || reason.length() > LONGEST_REASON) {
            return "cascade.reason-missing";
        }
        return TICKED.equals(confirmed) ? null : "cascade.not-confirmed";
    }

    private ModelAndView unitPage(
            Official official, String programmeId, String unitId, HttpStatus status, @Nullable String problem) {
        official.requireFor(unitId, SEES);
        return new ModelAndView("cascade/unit", status)
                .addObject("programmeId", programmeId)
                .addObject("launch", launchOf(programmeId, unitId))
                .addObject("sendsBack", official.mayActFor(levelAbove(unitId), SENDS_BACK))
                .addObject("problem", problem);
    }

    private UnitLaunch launchOf(String programmeId, String unitId) {
        return boards.launchOf(programmeId, unitId).orElseThrow(OfficeCascade::unknown);
    }

    /** Nobody sends back their own step, but for the top of the tree, which has nobody above. */
    private String levelAbove(String unitId) {
        var parentId = parentOf(unitId);
        return parentId == null ? unitId : parentId;
    }

    private @Nullable String parentOf(String unitId) {
        return trees.today().find(unitId).map(unit -> unit.parentId()).orElse(null);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
