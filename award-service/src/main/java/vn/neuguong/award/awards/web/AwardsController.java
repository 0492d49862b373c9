package vn.neuguong.award.awards.web;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.neuguong.award.awards.Awards;

/** The awards of a programme as the programme office reads them. */
@RestController
class AwardsController {

    /** All awards of one programme, ordered by id. */
    record AwardsOfProgramme(List<AwardSummary> awards) {}

    private final Awards awards;

    AwardsController(Awards awards) {
        this.awards = awards;
    }

    @GetMapping("/api/awards")
    @PreAuthorize("hasAuthority('SCOPE_awards:read')")
    AwardsOfProgramme ofProgramme(@RequestParam String programme) {
        return new AwardsOfProgramme(awards.findByProgrammeIdOrderById(programme).stream()
                .map(AwardSummary::of)
                .toList());
    }
}
