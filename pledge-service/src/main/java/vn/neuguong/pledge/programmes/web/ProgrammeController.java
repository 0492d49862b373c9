package vn.neuguong.pledge.programmes.web;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.neuguong.pledge.programmes.Drafting;
import vn.neuguong.pledge.programmes.Launching;
import vn.neuguong.pledge.programmes.Programmes;

/** Drafts, launches and lists programmes. */
@RestController
@RequestMapping("/api/programmes")
class ProgrammeController {

    private final Programmes programmes;
    private final Drafting drafting;
    private final Launching launching;

    ProgrammeController(Programmes programmes, Drafting drafting, Launching launching) {
        this.programmes = programmes;
        this.drafting = drafting;
        this.launching = launching;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('SCOPE_programmes:write')")
    ProgrammeOverview draft(@Valid @RequestBody DraftProgramme request) {
        return ProgrammeOverview.of(drafting.draft(request.programmeId(), request.plan()));
    }

    /** Launching a launched programme again changes nothing and answers the same. */
    @PostMapping("/{programmeId}/launch")
    @PreAuthorize("hasAuthority('SCOPE_programmes:write')")
    ProgrammeOverview launch(@PathVariable String programmeId) {
        return launching
                .launch(programmeId)
                .map(ProgrammeOverview::of)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Không có chương trình mang mã " + programmeId));
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_programmes:read')")
    List<ProgrammeOverview> list() {
        return programmes.findAllByOrderById().stream()
                .map(ProgrammeOverview::of)
                .toList();
    }
}
