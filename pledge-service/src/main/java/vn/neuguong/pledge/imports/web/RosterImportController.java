package vn.neuguong.pledge.imports.web;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.neuguong.defaults.api.CursorPage;
import vn.neuguong.defaults.api.CursorRequest;
import vn.neuguong.pledge.imports.ChangeKind;
import vn.neuguong.pledge.imports.ImportOverview;
import vn.neuguong.pledge.imports.RosterImporting;

/** Imports take their time: what is asked for is answered at once, how far it is by asking again. */
@RestController
@RequestMapping(RosterImportController.PATH)
@PreAuthorize("hasAuthority('SCOPE_roster:write')")
class RosterImportController {

    static final String PATH = "/api/roster/imports";

    private final RosterImporting importing;
    private final MessageSource messages;

    RosterImportController(RosterImporting importing, MessageSource messages) {
        this.importing = importing;
        this.messages = messages;
    }

    /** Takes whatever is sent: a request without the files is answered as clearly as one with wrong files. */
    @PostMapping
    ResponseEntity<ImportOverview> receive(
            @RequestPart(required = false) @Nullable MultipartFile units,
            @RequestPart(required = false) @Nullable MultipartFile people,
            @RequestParam(defaultValue = "partial") String scope,
            @RequestParam(required = false) @Nullable String rootUnit) {
        var received = importing.receive(SentRoster.of(units, people, scope, rootUnit));
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + received.importId()))
                .body(received);
    }

    @GetMapping("/{importId}")
    ImportOverview look(@PathVariable String importId) {
        return importing.look(importId);
    }

    /** Repeated, it answers the same and changes nothing. */
    @PostMapping("/{importId}/confirm")
    ResponseEntity<ImportOverview> confirm(
            @PathVariable String importId, @RequestParam(required = false) @Nullable Integer acceptLeavers) {
        return ResponseEntity.accepted().body(importing.confirm(importId, acceptLeavers));
    }

    @GetMapping("/{importId}/problems")
    CursorPage<ProblemView> problems(@PathVariable String importId, CursorRequest page, Locale reader) {
        return importing.problems(importId, page).map(problem -> ProblemView.of(problem, messages, reader));
    }

    @GetMapping("/{importId}/changes")
    CursorPage<ChangeView> changes(@PathVariable String importId, @RequestParam ChangeKind kind, CursorRequest page) {
        return importing.changes(importId, kind, page).map(ChangeView::of);
    }
}
