package vn.neuguong.pledge.imports.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.neuguong.pledge.imports.ChangeKind;
import vn.neuguong.pledge.imports.ImportConflictException;
import vn.neuguong.pledge.imports.ImportOverview;
import vn.neuguong.pledge.imports.RosterImporting;
import vn.neuguong.pledge.imports.UnknownImportException;

/** Imports take their time: what is asked for is answered at once, how far it is by asking again. */
@RestController
@RequestMapping(RosterImportController.PATH)
@PreAuthorize("hasAuthority('SCOPE_roster:write')")
class RosterImportController {

    static final String PATH = "/api/roster/imports";

    private static final int PAGE = 200;

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
    CursorPage<ProblemView> problems(
            @PathVariable String importId, @RequestParam(defaultValue = "") String cursor, Locale reader) {
        return CursorPage.of(importing.problems(importId, cursor, PAGE), PAGE, problem -> problem.id())
                .map(problem -> ProblemView.of(problem, messages, reader));
    }

    @GetMapping("/{importId}/changes")
    CursorPage<ChangeView> changes(
            @PathVariable String importId,
            @RequestParam ChangeKind kind,
            @RequestParam(defaultValue = "") String cursor) {
        return CursorPage.of(importing.changes(importId, kind, cursor, PAGE), PAGE, change -> change.id())
                .map(ChangeView::of);
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownImportException unknown, Locale reader) {
        return problem(HttpStatus.NOT_FOUND, messages.getMessage("imports.unknown", null, reader));
    }

    @ExceptionHandler
    ProblemDetail conflict(ImportConflictException conflict, Locale reader) {
        return problem(HttpStatus.CONFLICT, messages.getMessage(conflict.message(), reader));
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }

    /** A page of a list that is read to its end. */
    record CursorPage<T>(List<T> items, @Nullable String next) {

        static <T> CursorPage<T> of(List<T> items, int size, Function<T, String> id) {
            return new CursorPage<>(items, items.size() < size ? null : id.apply(items.getLast()));
        }

        <R> CursorPage<R> map(Function<T, R> view) {
            return new CursorPage<>(items.stream().map(view).toList(), next);
        }
    }
}
