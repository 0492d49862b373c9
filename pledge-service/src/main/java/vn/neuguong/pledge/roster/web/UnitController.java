package vn.neuguong.pledge.roster.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.neuguong.defaults.api.Cursor;
import vn.neuguong.defaults.api.CursorPage;
import vn.neuguong.defaults.api.CursorRequest;
import vn.neuguong.defaults.api.ETags;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.roster.OrgUnit;
import vn.neuguong.pledge.roster.OrgUnits;
import vn.neuguong.pledge.roster.RosterDays;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitTrees;
import vn.neuguong.pledge.roster.web.UnitView.SeatView;

/** Answers for the units of any day: past, present, or as far as is planned. */
@RestController
@RequestMapping("/api/roster/units")
@PreAuthorize("hasAuthority('SCOPE_roster:read')")
class UnitController {

    private final UnitTrees trees;
    private final OrgUnits units;
    private final Clock clock;

    UnitController(UnitTrees trees, OrgUnits units, Clock clock) {
        this.trees = trees;
        this.units = units;
        this.clock = clock;
    }

    /** The units by id; only the given one and those below it, if one is given. */
    @GetMapping
    CursorPage<UnitView> list(
            @RequestParam @Nullable LocalDate asOf, @RequestParam @Nullable String below, CursorRequest page) {
        var tree = trees.on(dayOf(asOf));
        var wanted = below == null ? tree.units() : tree.subtreeOf(below);
        var after = page.afterPart(0);
        var read = wanted.stream()
                .filter(unit -> unit.unitId().compareTo(after) > 0)
                .sorted((one, other) -> one.unitId().compareTo(other.unitId()))
                .limit(page.readLimit())
                .toList();
        return CursorPage.of(page, read, unit -> Cursor.after(unit.unitId()))
                .map(unit -> UnitView.of(unit, tree.day()));
    }

    @GetMapping("/{unitId}")
    ResponseEntity<UnitView> unit(@PathVariable String unitId, @RequestParam @Nullable LocalDate asOf) {
        var unit = stored(unitId);
        var day = dayOf(asOf);
        return ResponseEntity.ok().eTag(ETags.of(unit)).body(UnitView.of(nodeOn(unit, day), day));
    }

    @GetMapping("/{unitId}/history")
    ResponseEntity<UnitHistoryView> history(@PathVariable String unitId) {
        var unit = stored(unitId);
        return ResponseEntity.ok().eTag(ETags.of(unit)).body(UnitHistoryView.of(unit));
    }

    @GetMapping("/{unitId}/seats")
    List<SeatView> seats(@PathVariable String unitId, @RequestParam @Nullable LocalDate asOf) {
        return nodeOn(stored(unitId), dayOf(asOf)).seats().stream()
                .map(SeatView::of)
                .toList();
    }

    @GetMapping("/{unitId}/seats/{seat}")
    ResponseEntity<SeatView> seat(
            @PathVariable String unitId, @PathVariable Seat seat, @RequestParam @Nullable LocalDate asOf) {
        var unit = stored(unitId);
        var day = dayOf(asOf);
        var established = nodeOn(unit, day)
                .established(seat)
                .orElseThrow(() -> Refusal.notFound("roster.seat-not-established", RosterDays.text(day)));
        return ResponseEntity.ok().eTag(ETags.of(unit)).body(SeatView.of(established));
    }

    private OrgUnit stored(String unitId) {
        return units.findById(unitId).orElseThrow(() -> Refusal.notFound("roster.no-such-unit", unitId));
    }

    private static UnitNode nodeOn(OrgUnit unit, LocalDate day) {
        return unit.nodeOn(day)
                .orElseThrow(
                        () -> Refusal.notFound("roster.no-such-unit-that-day", unit.unitId(), RosterDays.text(day)));
    }

    private LocalDate dayOf(@Nullable LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
