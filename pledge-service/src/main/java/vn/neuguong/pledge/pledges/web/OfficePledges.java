package vn.neuguong.pledge.pledges.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.neuguong.pledge.offices.Official;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.pledges.Pledges;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.pledge.roster.UnitLineage;
import vn.neuguong.pledge.roster.UnitTrees;

/**
 * The pledges of a unit, and the proof behind each, for those with a seat in it or above; of a unit that is no more, for
 * those with a seat in what took its place, or above. To everybody else a pledge is as good as not there: nobody learns
 * from the answer who was asked to sign what.
 */
@Controller
@RequestMapping("/office/pledges")
class OfficePledges {

    private static final Seat[] READERS = {Seat.HEAD, Seat.UNION, Seat.PARTY, Seat.INSPECTORATE, Seat.PROGRAMME_ADMIN};
    private static final int AT_ONCE = 100;

    private final Pledges pledges;
    private final Programmes programmes;
    private final UnitTrees trees;
    private final UnitLineage lineage;
    private final StaffMembers staff;
    private final PledgeView view;
    private final EvidenceView evidence;
    private final PledgeDocument document;

    OfficePledges(
            Pledges pledges,
            Programmes programmes,
            UnitTrees trees,
            UnitLineage lineage,
            StaffMembers staff,
            PledgeView view,
            EvidenceView evidence,
            PledgeDocument document) {
        this.pledges = pledges;
        this.programmes = programmes;
        this.trees = trees;
        this.lineage = lineage;
        this.staff = staff;
        this.view = view;
        this.evidence = evidence;
        this.document = document;
    }

    /** Those of the unit alone, in all versions of the programme, a page at a time; units below have their own. */
    @GetMapping
    ModelAndView list(
            @RequestParam String programme,
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String after,
            Official official) {
        requireSeatOver(unit, official);
        var read = pledges.findByTermsProgrammeIdAndSignerUnitIdAndIdGreaterThanOrderById(
                programme, unit, after, Limit.of(AT_ONCE + 1));
        var more = read.size() > AT_ONCE;
        var shown = more ? read.subList(0, AT_ONCE) : read;
        return new ModelAndView("pledges/office")
                .addObject("programme", programmes.findById(programme).orElseThrow(OfficePledges::unknown))
                .addObject("unit", unit(unit))
                .addObject("former", lineage.before(unit))
                .addObject("pledges", shown)
                .addObject("names", namesIn(shown))
                .addObject("next", more ? shown.getLast().id() : null);
    }

    /** As it is called, or was at its end. */
    private UnitShown unit(String unitId) {
        return trees.today()
                .find(unitId)
                .map(unit -> new UnitShown(unitId, unit.name(), null))
                .or(() -> lineage.former(unitId).map(unit -> new UnitShown(unitId, unit.name(), unit.lastDay())))
                .orElseThrow(OfficePledges::unknown);
    }

    /** @param lastDay absent for a unit that exists */
    record UnitShown(String unitId, String name, @Nullable LocalDate lastDay) {}

    /** What happened to one pledge, step by step. */
    @GetMapping("/{pledgeId}")
    ModelAndView evidence(@PathVariable String pledgeId, Official official) {
        var pledge = find(pledgeId, official);
        var model = new HashMap<>(view.of(pledge));
        model.put("entries", evidence.of(pledge));
        model.put("forOffice", true);
        model.put("unitId", pledge.signer().unitId());
        model.put("programmeId", pledge.terms().programmeId());
        return new ModelAndView("pledges/evidence", model);
    }

    @GetMapping("/{pledgeId}/document")
    ResponseEntity<byte[]> document(@PathVariable String pledgeId, Official official) {
        return document.of(find(pledgeId, official))
                .map(pdf -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .body(pdf))
                .orElseThrow(OfficePledges::unknown);
    }

    private Pledge find(String pledgeId, Official official) {
        var pledge = pledges.findById(pledgeId).orElseThrow(OfficePledges::unknown);
        requireSeatOver(pledge.signer().unitId(), official);
        return pledge;
    }

    private Map<String, String> namesIn(List<Pledge> shown) {
        var people = shown.stream().map(pledge -> pledge.signer().personId()).collect(Collectors.toSet());
        return staff.findAllById(people).stream().collect(Collectors.toMap(StaffMember::personId, StaffMember::name));
    }

    private void requireSeatOver(String unitId, Official official) {
        if (lineage.answeringFor(unitId).stream().noneMatch(answering -> official.mayActFor(answering, READERS))) {
            throw unknown();
        }
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
