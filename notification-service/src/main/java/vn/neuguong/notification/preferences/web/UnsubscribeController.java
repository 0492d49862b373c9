package vn.neuguong.notification.preferences.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.neuguong.defaults.language.ReaderLanguage;
import vn.neuguong.defaults.web.PublicPage;
import vn.neuguong.notification.preferences.Preferences;
import vn.neuguong.notification.preferences.RefusalLink;
import vn.neuguong.notification.preferences.RefusalLinks;
import vn.neuguong.notification.templates.MailKinds;

/**
 * Where the header and the last line of a mail lead. A mail program that posts one click (RFC 8058) is obeyed at once; a
 * person sees what they decide and ticks a box, since mail scanners open links and press buttons. No session, no
 * redirect. An address that was never issued looks the same as one that is long over.
 */
@Controller
@PublicPage
@RequestMapping("/unsubscribe/{token}")
class UnsubscribeController {

    private final RefusalLinks links;
    private final Preferences preferences;
    private final MailKinds kinds;
    private final ReaderLanguage reader;
    private final GuessLimit guesses;

    UnsubscribeController(
            RefusalLinks links, Preferences preferences, MailKinds kinds, ReaderLanguage reader, GuessLimit guesses) {
        this.links = links;
        this.preferences = preferences;
        this.kinds = kinds;
        this.reader = reader;
        this.guesses = guesses;
    }

    /** What the page says of the decision just sent. */
    enum Outcome {
        /** Nothing was sent. */
        NONE,
        /** The box was not ticked, so nothing has changed. */
        UNSURE,
        /** It is stored. */
        DONE
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, HttpServletRequest request) {
        return find(token, request).map(link -> page(link, Outcome.NONE)).orElseGet(UnsubscribeController::notThere);
    }

    /** What mail programs send; acts at once, and again to no effect. */
    @PostMapping(params = "List-Unsubscribe=One-Click")
    ResponseEntity<Void> refuseByOneClick(@PathVariable String token, HttpServletRequest request) {
        var link = find(token, request);
        link.ifPresent(found -> decide(found, false));
        return ResponseEntity.status(link.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .cacheControl(CacheControl.noStore())
                .build();
    }

    @PostMapping(params = "wanted")
    ModelAndView decide(
            @PathVariable String token,
            @RequestParam boolean wanted,
            @RequestParam(defaultValue = "false") boolean sure,
            HttpServletRequest request) {
        var found = find(token, request);
        if (sure) {
            found.ifPresent(link -> decide(link, wanted));
        }
        return found.map(link -> page(link, sure ? Outcome.DONE : Outcome.UNSURE))
                .orElseGet(UnsubscribeController::notThere);
    }

    private Optional<RefusalLink> find(String token, HttpServletRequest request) {
        return guesses.guard(request, () -> links.find(token));
    }

    /** A kind may have become mandatory since the mail was written. */
    private void decide(RefusalLink link, boolean wanted) {
        if (!kinds.mandatory(link.kind())) {
            preferences.decide(link.personId(), link.kind(), wanted);
        }
    }

    private ModelAndView page(RefusalLink link, Outcome outcome) {
        reader.readerIs(link.personId());
        return kinds.find(link.kind())
                .map(kind -> new ModelAndView(
                        "preferences/unsubscribe",
                        Map.of(
                                "kind", kind,
                                "wanted", preferences.wants(link.personId(), link.kind()),
                                "outcome", outcome.name()),
                        outcome == Outcome.UNSURE ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK))
                .orElseGet(UnsubscribeController::notThere);
    }

    private static ModelAndView notThere() {
        return new ModelAndView("link-unknown", HttpStatus.NOT_FOUND);
    }
}
