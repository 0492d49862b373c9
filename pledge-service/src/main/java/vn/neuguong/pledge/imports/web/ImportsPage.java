package vn.neuguong.pledge.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.neuguong.defaults.api.CursorRequest;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.defaults.web.SeeOther;
import vn.neuguong.pledge.imports.ChangeKind;
import vn.neuguong.pledge.imports.ImportOverview;
import vn.neuguong.pledge.imports.RosterChange;
import vn.neuguong.pledge.imports.RosterImporting;
import vn.neuguong.pledge.offices.Official;

/**
 * The page on which an official of the upper level imports the roster: sends the files, sees how far the check is, what
 * is wrong or what would change, and confirms it with a ticked box and, when many would leave, with their number.
 */
@Controller
@RequestMapping(ImportsPage.PATH)
class ImportsPage {

    static final String PATH = "/office/imports";

    private static final CursorRequest EXAMPLES = new CursorRequest(5, Optional.empty());
    private static final String AGAIN_IN_SECONDS = "3";
    private static final String TICKED = "true";

    private final RosterImporting importing;
    private final ImportRights rights;

    ImportsPage(RosterImporting importing, ImportRights rights) {
        this.importing = importing;
        this.rights = rights;
    }

    @GetMapping
    ModelAndView list(Official official) {
        rights.require(official);
        return list(HttpStatus.OK, List.of());
    }

    @PostMapping
    ModelAndView receive(
            Official official,
            @RequestPart(required = false) @Nullable MultipartFile units,
            @RequestPart(required = false) @Nullable MultipartFile people,
            @RequestParam(defaultValue = "partial") String scope,
            @RequestParam(required = false) @Nullable String rootUnit) {
        rights.require(official);
        try {
            return see(importing.receive(SentRoster.of(units, people, scope, rootUnit)));
        } catch (InvalidInput invalid) {
            return list(HttpStatus.UNPROCESSABLE_CONTENT, invalid.faults());
        }
    }

    @GetMapping("/{importId}")
    ModelAndView show(
            Official official, @PathVariable String importId, CursorRequest page, HttpServletResponse response) {
        rights.require(official);
        var overview = importing.look(importId);
        if (!overview.settled()) {
            response.setHeader("Refresh", AGAIN_IN_SECONDS);
        }
        return show(overview, page, HttpStatus.OK, List.of());
    }

    @GetMapping("/{importId}/changes")
    ModelAndView changes(
            Official official, @PathVariable String importId, @RequestParam ChangeKind kind, CursorRequest page) {
        rights.require(official);
        return new ModelAndView("imports/changes")
                .addObject("overview", importing.look(importId))
                .addObject("kind", kind)
                .addObject("changes", importing.changes(importId, kind, page));
    }

    @PostMapping("/{importId}/confirm")
    ModelAndView confirm(
            Official official,
            @PathVariable String importId,
            @RequestParam(defaultValue = "") String confirmed,
            @RequestParam(required = false) @Nullable String acceptLeavers) {
        rights.require(official);
        if (!TICKED.equals(confirmed)) {
            return again(
                    importId,
                    HttpStatus.BAD_REQUEST,
                    List.of(new DefaultMessageSourceResolvable("imports.page.not-confirmed")));
        }
        try {
            return see(importing.confirm(importId, number(acceptLeavers)));
        } catch (InvalidInput invalid) {
            return again(importId, HttpStatus.UNPROCESSABLE_CONTENT, invalid.faults());
        } catch (Refusal refused) {
            if (refused.status() == HttpStatus.NOT_FOUND) {
                throw refused;
            }
            return again(importId, refused.status(), List.of(refused));
        }
    }

    /** Something that is no number is no agreement either. */
    private static @Nullable Integer number(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return typed.strip().matches("[0-9]{1,7}") ? Integer.valueOf(typed.strip()) : Integer.valueOf(-1);
    }

    private ModelAndView list(HttpStatus status, List<? extends MessageSourceResolvable> faults) {
        return new ModelAndView("imports/list", Map.of("recent", importing.recent(), "faults", faults), status);
    }

    private ModelAndView again(String importId, HttpStatus status, List<? extends MessageSourceResolvable> faults) {
        return show(importing.look(importId), new CursorRequest(50, Optional.empty()), status, faults);
    }

    private ModelAndView show(
            ImportOverview overview,
            CursorRequest page,
            HttpStatus status,
            List<? extends MessageSourceResolvable> faults) {
        var importId = overview.importId();
        return new ModelAndView("imports/import", Map.of("overview", overview, "faults", faults), status)
                .addObject("problems", importing.problems(importId, page))
                .addObject("examples", examples(importId));
    }

    private Map<ChangeKind, List<RosterChange>> examples(String importId) {
        return Arrays.stream(ChangeKind.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        kind -> importing.changes(importId, kind, EXAMPLES).items(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** Looked at with a GET, so that a reload sends nothing again. */
    private static ModelAndView see(ImportOverview overview) {
        return SeeOther.page(PATH + "/" + overview.importId());
    }

    @ExceptionHandler
    void unknown(Refusal refused, HttpServletResponse response) throws IOException {
        response.sendError(refused.status().value());
    }
}
