package vn.neuguong.pledge.roster.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.neuguong.defaults.api.ETags;
import vn.neuguong.defaults.api.IfMatch;
import vn.neuguong.pledge.roster.Correcting;
import vn.neuguong.pledge.roster.OrgUnit;
import vn.neuguong.pledge.roster.Reorganising;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.Seating;
import vn.neuguong.pledge.roster.Succession;
import vn.neuguong.pledge.roster.web.UnitRequests.Closing;
import vn.neuguong.pledge.roster.web.UnitRequests.Filling;
import vn.neuguong.pledge.roster.web.UnitRequests.Merger;
import vn.neuguong.pledge.roster.web.UnitRequests.Move;
import vn.neuguong.pledge.roster.web.UnitRequests.Opening;
import vn.neuguong.pledge.roster.web.UnitRequests.Renaming;
import vn.neuguong.pledge.roster.web.UnitRequests.Reopening;
import vn.neuguong.pledge.roster.web.UnitRequests.Split;

/** Takes changes of the tree and of seats, each from a day on; answers with the whole history of the unit. */
@RestController
@RequestMapping("/api/roster/units")
@PreAuthorize("hasAuthority('SCOPE_roster:write')")
class ReorganisationController {

    private final Reorganising reorganising;
    private final Succession succession;
    private final Correcting correcting;
    private final Seating seating;

    ReorganisationController(Reorganising reorganising, Succession succession, Correcting correcting, Seating seating) {
        this.reorganising = reorganising;
        this.succession = succession;
        this.correcting = correcting;
        this.seating = seating;
    }

    @PostMapping
    ResponseEntity<UnitHistoryView> open(@Valid @RequestBody Opening opening) {
        return answer(HttpStatus.CREATED, reorganising.open(opening.command()));
    }

    @PostMapping("/{unitId}/renaming")
    ResponseEntity<UnitHistoryView> rename(
            @PathVariable String unitId, @Valid @RequestBody Renaming renaming, IfMatch state) {
        return answer(reorganising.rename(unitId, renaming.name().strip(), renaming.effectiveFrom(), state));
    }

    @PostMapping("/{unitId}/move")
    ResponseEntity<UnitHistoryView> move(@PathVariable String unitId, @Valid @RequestBody Move move, IfMatch state) {
        return answer(reorganising.move(unitId, move.parentId(), move.effectiveFrom(), state));
    }

    /** Lets this unit take the place of others. */
    @PostMapping("/{unitId}/merger")
    ResponseEntity<UnitHistoryView> merge(@PathVariable String unitId, @Valid @RequestBody Merger merger) {
        return answer(succession.merge(unitId, merger.absorbed(), merger.effectiveFrom()));
    }

    @PostMapping("/{unitId}/split")
    ResponseEntity<UnitHistoryView> split(@PathVariable String unitId, @Valid @RequestBody Split split) {
        return answer(succession.split(split.command(unitId), split.parts(), split.assignment()));
    }

    @PostMapping("/{unitId}/closing")
    ResponseEntity<UnitHistoryView> close(@PathVariable String unitId, @Valid @RequestBody Closing closing) {
        return answer(succession.close(closing.command(unitId)));
    }

    /** Takes back a closing that was a mistake. */
    @PostMapping("/{unitId}/reopening")
    ResponseEntity<UnitHistoryView> reopen(@PathVariable String unitId, @Valid @RequestBody Reopening reopening) {
        return answer(correcting.reopen(reopening.command(unitId)));
    }

    @PutMapping("/{unitId}/seats/{seat}")
    ResponseEntity<UnitHistoryView> fill(
            @PathVariable String unitId, @PathVariable Seat seat, @Valid @RequestBody Filling filling, IfMatch state) {
        return answer(seating.fill(unitId, seat, filling.command(), state));
    }

    @DeleteMapping("/{unitId}/seats/{seat}")
    ResponseEntity<UnitHistoryView> abolish(
            @PathVariable String unitId,
            @PathVariable Seat seat,
            @RequestParam LocalDate effectiveFrom,
            IfMatch state) {
        return answer(seating.abolish(unitId, seat, effectiveFrom, state));
    }

    private static ResponseEntity<UnitHistoryView> answer(OrgUnit unit) {
        return answer(HttpStatus.OK, unit);
    }

    private static ResponseEntity<UnitHistoryView> answer(HttpStatus status, OrgUnit unit) {
        return ResponseEntity.status(status).eTag(ETags.of(unit)).body(UnitHistoryView.of(unit));
    }
}
