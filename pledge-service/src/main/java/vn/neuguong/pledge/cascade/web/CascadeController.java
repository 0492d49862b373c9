package vn.neuguong.pledge.cascade.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.cascade.CascadeBoards;
import vn.neuguong.pledge.cascade.LaunchEvidence;
import vn.neuguong.pledge.cascade.StepRecording;
import vn.neuguong.pledge.cascade.UnitLaunch;
import vn.neuguong.pledge.programmes.LaunchStep;
import vn.neuguong.pledge.system.PlainText;

/** Answers how far a programme has come down the tree, and sends steps back. */
@RestController
@RequestMapping("/api/programmes/{programmeId}/cascade")
class CascadeController {

    private final CascadeBoards boards;
    private final StepRecording recording;
    private final LaunchEvidence evidence;

    CascadeController(CascadeBoards boards, StepRecording recording, LaunchEvidence evidence) {
        this.boards = boards;
        this.recording = recording;
        this.evidence = evidence;
    }

    /** @param unit from which unit down; left out: the top of the audience */
    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_programmes:read')")
    BoardAnswer board(@PathVariable String programmeId, @RequestParam(required = false) Optional<String> unit) {
        return BoardAnswer.of(boards.of(programmeId, unit));
    }

    @GetMapping("/{unitId}")
    @PreAuthorize("hasAuthority('SCOPE_programmes:read')")
    UnitLaunchAnswer launch(@PathVariable String programmeId, @PathVariable String unitId) {
        return UnitLaunchAnswer.of(find(programmeId, unitId));
    }

    @GetMapping("/{unitId}/{step}/file")
    @PreAuthorize("hasAuthority('SCOPE_programmes:read')")
    ResponseEntity<Resource> file(
            @PathVariable String programmeId, @PathVariable String unitId, @PathVariable LaunchStep step) {
        return StepFile.of(find(programmeId, unitId), step, evidence)
                .orElseThrow(() -> Refusal.notFound("cascade.no-file", unitId));
    }

    /** Sending back a step that is not recorded changes nothing and answers the same. */
    @PostMapping("/{unitId}/{step}/send-back")
    @PreAuthorize("hasAuthority('SCOPE_programmes:write')")
    UnitLaunchAnswer sendBack(
            @PathVariable String programmeId,
            @PathVariable String unitId,
            @PathVariable LaunchStep step,
            @Valid @RequestBody SendBack request) {
        var launch = find(programmeId, unitId);
        return UnitLaunchAnswer.of(
                recording.sendBack(launch.id(), step, request.reason().strip()));
    }

    private UnitLaunch find(String programmeId, String unitId) {
        return boards.launchOf(programmeId, unitId).orElseThrow(() -> Refusal.notFound("cascade.unknown", unitId));
    }

    record SendBack(
            @NotNull(message = "{cascade.required}")
            @Pattern(regexp = PlainText.WITH_A_LETTER, message = "{cascade.required}")
            @Pattern(regexp = PlainText.ONE_VISIBLE_LINE, message = "{cascade.not-plain}")
            @Size(max = 500, message = "{cascade.longer}")
            String reason) {}
}
