package vn.neuguong.pledge.coverage.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.neuguong.defaults.api.Cursor;
import vn.neuguong.defaults.api.CursorPage;
import vn.neuguong.defaults.api.CursorRequest;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.coverage.CoverageBoard.Line;
import vn.neuguong.pledge.coverage.CoverageFigures;
import vn.neuguong.pledge.coverage.CoverageFigures.Point;
import vn.neuguong.pledge.coverage.web.CoverageAnswer.UnitAnswer;

/** Answers how far a programme has come. */
@RestController
class CoverageController {

    private static final String READ = "hasAuthority('SCOPE_pledges:read')";

    private final CoverageFigures figures;
    private final Clock clock;

    CoverageController(CoverageFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** The whole programme, or a unit with everything below it; today, or any other day by the tree of that day. */
    @GetMapping("/api/programmes/{programmeId}/coverage")
    @PreAuthorize(READ)
    CoverageAnswer coverage(
            @PathVariable String programmeId,
            @RequestParam(defaultValue = "") String unitId,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            CursorRequest page) {
        var asked = day == null ? LocalDate.now(clock) : day;
        var total = unitId.isEmpty()
                ? figures.whole(programmeId, asked)
                : figures.board(programmeId, unitId, asked).map(board -> board.total());
        var counted = total.orElseThrow(() -> Refusal.notFound("coverage.unknown"));
        var units = units(programmeId, unitId, asked).stream()
                .sorted(Comparator.comparing(Line::unitId))
                .filter(unit -> unit.unitId().compareTo(page.afterPart(0)) > 0)
                .limit(page.readLimit())
                .map(UnitAnswer::of)
                .toList();
        var shown = CursorPage.of(page, units, unit -> Cursor.after(unit.unitId()));
        return CoverageAnswer.of(programmeId, asked, counted, shown.items(), shown.next());
    }

    private List<Line> units(String programmeId, String unitId, LocalDate day) {
        return unitId.isEmpty() ? figures.invitedUnits(programmeId, day) : figures.units(programmeId, unitId, day);
    }

    /** The figures of a unit with everything below it, day by day or week by week. */
    @GetMapping("/api/programmes/{programmeId}/coverage/trend")
    @PreAuthorize(READ)
    List<Point> trend(
            @PathVariable String programmeId,
            @RequestParam String unitId,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "DAY") TrendStep step) {
        return figures.trend(programmeId, unitId, step.between(from, to));
    }
}
