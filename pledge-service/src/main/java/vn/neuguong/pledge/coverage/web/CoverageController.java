package vn.neuguong.pledge.coverage.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.neuguong.pledge.coverage.Coverage;
import vn.neuguong.pledge.coverage.CoverageFigures;

/** Answers how far a programme has come. */
@RestController
class CoverageController {

    private final CoverageFigures figures;

    CoverageController(CoverageFigures figures) {
        this.figures = figures;
    }

    @GetMapping("/api/programmes/{programmeId}/coverage")
    @PreAuthorize("hasAuthority('SCOPE_pledges:read')")
    CoverageAnswer coverage(@PathVariable String programmeId) {
        return figures.of(programmeId)
                .map(CoverageAnswer::of)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Không có chương trình mang mã " + programmeId));
    }

    record CoverageAnswer(
            String programmeId,
            long people,
            long invited,
            long signed,
            long acknowledged,
            long inForce,
            List<UnitAnswer> units) {

        static CoverageAnswer of(Coverage coverage) {
            var total = coverage.total();
            return new CoverageAnswer(
                    coverage.programmeId(),
                    coverage.people(),
                    total.invited(),
                    total.signed(),
                    total.acknowledged(),
                    total.inForce(),
                    coverage.units().stream().map(UnitAnswer::of).toList());
        }
    }

    record UnitAnswer(String unitId, String name, long invited, long signed, long acknowledged, long inForce) {

        static UnitAnswer of(Coverage.UnitCoverage unit) {
            var counts = unit.counts();
            return new UnitAnswer(
                    unit.unitId(),
                    unit.name(),
                    counts.invited(),
                    counts.signed(),
                    counts.acknowledged(),
                    counts.inForce());
        }
    }
}
