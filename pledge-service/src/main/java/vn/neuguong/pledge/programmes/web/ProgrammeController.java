package vn.neuguong.pledge.programmes.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.neuguong.defaults.api.Cursor;
import vn.neuguong.defaults.api.CursorPage;
import vn.neuguong.defaults.api.CursorRequest;
import vn.neuguong.defaults.api.ETags;
import vn.neuguong.defaults.api.IfMatch;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.programmes.Drafting;
import vn.neuguong.pledge.programmes.Ending;
import vn.neuguong.pledge.programmes.Launching;
import vn.neuguong.pledge.programmes.ProgrammeSettings;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.pledge.programmes.web.DraftProgramme.OfNewProgramme;
import vn.neuguong.pledge.system.PlainText;

/** Drafts, launches, ends and lists programmes. */
@RestController
@RequestMapping("/api/programmes")
class ProgrammeController {

    private final Programmes programmes;
    private final Drafting drafting;
    private final Launching launching;
    private final Ending ending;
    private final ProgrammeSettings settings;

    ProgrammeController(
            Programmes programmes, Drafting drafting, Launching launching, Ending ending, ProgrammeSettings settings) {
        this.programmes = programmes;
        this.drafting = drafting;
        this.launching = launching;
        this.ending = ending;
        this.settings = settings;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('SCOPE_programmes:write')")
    ProgrammeOverview draft(@Validated({Default.class, OfNewProgramme.class}) @RequestBody DraftProgramme request) {
        return ProgrammeOverview.of(drafting.draft(request.programmeId(), request.plan(settings.schoolYearStartsIn())));
    }

    /** Prepares the next version, or changes what is prepared. */
    @PutMapping("/{programmeId}/draft")
    @PreAuthorize("hasAuthority('SCOPE_programmes:write')")
    ResponseEntity<ProgrammeOverview> redraft(
            @PathVariable String programmeId, IfMatch read, @Valid @RequestBody DraftProgramme request) {
        var programme = drafting.redraft(programmeId, request.plan(settings.schoolYearStartsIn()), read.mandatory());
        return ResponseEntity.ok().eTag(ETags.of(programme)).body(ProgrammeOverview.of(programme));
    }

    /** Launching again with nothing drafted changes nothing and answers the same. */
    @PostMapping("/{programmeId}/launch")
    @PreAuthorize("hasAuthority('SCOPE_programmes:write')")
    ProgrammeOverview launch(@PathVariable String programmeId) {
        return ProgrammeOverview.of(launching.launch(programmeId));
    }

    /** Ending what is over changes nothing and answers the same. */
    @PostMapping("/{programmeId}/end")
    @PreAuthorize("hasAuthority('SCOPE_programmes:write')")
    ProgrammeOverview end(@PathVariable String programmeId, @Valid @RequestBody EndProgramme request) {
        return ProgrammeOverview.of(
                ending.endEarly(programmeId, request.reason().strip()));
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_programmes:read')")
    CursorPage<ProgrammeOverview> list(CursorRequest page) {
        var read = programmes.findByIdGreaterThanOrderByIdAsc(page.afterPart(0), Limit.of(page.readLimit()));
        return CursorPage.of(page, read, programme -> Cursor.after(programme.id()))
                .map(ProgrammeOverview::of);
    }

    @GetMapping("/{programmeId}")
    @PreAuthorize("hasAuthority('SCOPE_programmes:read')")
    ResponseEntity<ProgrammeDetails> one(@PathVariable String programmeId) {
        var programme =
                programmes.findById(programmeId).orElseThrow(() -> Refusal.notFound("programme.unknown", programmeId));
        return ResponseEntity.ok().eTag(ETags.of(programme)).body(ProgrammeDetails.of(programme));
    }

    /**
     * The request to end a programme before its time.
     *
     * @param reason kept with the programme, and told to nobody else
     */
    record EndProgramme(
            @NotNull(message = PlainWords.REQUIRED)
            @Pattern(regexp = PlainText.WITH_A_LETTER, message = PlainWords.REQUIRED)
            @Pattern(regexp = PlainText.ONE_VISIBLE_LINE, message = PlainWords.NOT_PLAIN)
            @Size(max = 500, message = PlainWords.TOO_LONG)
            String reason) {}
}
