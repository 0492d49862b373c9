package vn.neuguong.pledge.pledges.web;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.neuguong.defaults.web.PublicPage;
import vn.neuguong.defaults.web.SeeOther;
import vn.neuguong.pledge.pledges.Device;
import vn.neuguong.pledge.pledges.IllegalPledgeStateException;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.pledges.RefusePledge;
import vn.neuguong.pledge.pledges.SignPledge;
import vn.neuguong.pledge.pledges.Signing;
import vn.neuguong.pledge.pledges.SigningTasks;
import vn.neuguong.pledge.pledges.TextChangedException;
import vn.neuguong.pledge.pledges.UnprovenViewException;
import vn.neuguong.pledge.pledges.ViewPledge;
import vn.neuguong.pledge.pledges.ViewProofs;
import vn.neuguong.pledge.pledges.Viewing;

/**
 * The page behind the link in an invitation. It shows the exact text; a POST answers: sign, refuse, or decide later.
 * Each answer needs the proof that the text was displayed and boxes that a person ticked. GET changes nothing, so a mail
 * scanner that follows the link answers nothing.
 */
@Controller
@PublicPage
@RequestMapping(SigningTasks.PAGE + "/{token}")
class SignPage {

    private static final String TICKED = "true";
    private static final int LONGEST_REASON = 1_000;

    private final PledgeBehindLink behindLink;
    private final Signing signing;
    private final ViewProofs proofs;
    private final PledgeView view;

    SignPage(PledgeBehindLink behindLink, Signing signing, ViewProofs proofs, PledgeView view) {
        this.behindLink = behindLink;
        this.signing = signing;
        this.proofs = proofs;
        this.view = view;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return show(behindLink.open(token));
    }

    private ModelAndView show(Pledge pledge) {
        return pledge.status().canBeSigned() ? toAnswer(pledge, HttpStatus.OK, null) : answered(pledge, Receipt.SIGNED);
    }

    /**
     * Takes the answer.
     *
     * @param answer {@code refuse}, {@code later}, or else to sign
     */
    @PostMapping
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "sign") String answer,
            @RequestParam(defaultValue = "") String textSha256,
            @RequestParam(defaultValue = "") String viewProof,
            @RequestParam(defaultValue = "") Set<String> read,
            @RequestParam(defaultValue = "") String agreed,
            @RequestParam(defaultValue = "") String sure,
            @RequestParam(defaultValue = "") String reason,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String userAgent) {
        var pledge = behindLink.open(token);
        if (!pledge.status().canBeSigned()) {
            return answered(pledge, Receipt.FIRST_STANDS);
        }
        if (!textSha256.isBlank() && !textSha256.equals(pledge.terms().textSha256())) {
            return toAnswer(pledge, HttpStatus.CONFLICT, "sign.text-changed");
        }
        try {
            var viewing = proofs.check(viewProof, pledge, Device.of(userAgent));
            return switch (answer) {
                case "refuse" -> refuse(pledge, viewing, sure, reason.strip());
                case "later" -> hasRead(pledge, read) ? later(pledge, viewing) : unread(pledge);
                default -> hasRead(pledge, read) ? sign(pledge, viewing, agreed) : unread(pledge);
            };
        } catch (UnprovenViewException unproven) {
            return toAnswer(
                    pledge,
                    unproven.isOutdated() ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST,
                    unproven.isOutdated() ? "sign.view-outdated" : "sign.text-missing");
        } catch (TextChangedException changed) {
            return toAnswer(pledge, HttpStatus.CONFLICT, "sign.text-changed");
        } catch (IllegalPledgeStateException overMeanwhile) {
            return show(behindLink.open(token));
        }
    }

    private ModelAndView sign(Pledge pledge, Viewing viewing, String agreed) {
        if (!TICKED.equals(agreed)) {
            return toAnswer(pledge, HttpStatus.BAD_REQUEST, "sign.not-agreed");
        }
        var signed = signing.sign(new SignPledge(pledge.id(), viewing));
        return signed.first() ? seePage() : answered(signed.pledge(), Receipt.FIRST_STANDS);
    }

    private ModelAndView refuse(Pledge pledge, Viewing viewing, String sure, String reason) {
        if (reason.isEmpty()) {
            return toAnswer(pledge, HttpStatus.BAD_REQUEST, "refuse.no-reason");
        }
        if (reason.length() > LONGEST_REASON) {
            return toAnswer(pledge, HttpStatus.BAD_REQUEST, "refuse.reason-too-long")
                    .addObject("reason", reason);
        }
        if (!TICKED.equals(sure)) {
            return toAnswer(pledge, HttpStatus.BAD_REQUEST, "refuse.not-sure").addObject("reason", reason);
        }
        signing.refuse(new RefusePledge(pledge.id(), viewing, reason));
        return seePage();
    }

    private ModelAndView later(Pledge pledge, Viewing viewing) {
        signing.view(new ViewPledge(pledge.id(), viewing));
        return seePage();
    }

    private boolean hasRead(Pledge pledge, Set<String> read) {
        return read.containsAll(ReadableText.of(view.textOf(pledge)).parts());
    }

    private ModelAndView unread(Pledge pledge) {
        return toAnswer(pledge, HttpStatus.BAD_REQUEST, "sign.not-read");
    }

    private ModelAndView toAnswer(Pledge pledge, HttpStatus status, @Nullable String problem) {
        return new ModelAndView("pledges/sign", view.of(pledge), status)
                .addObject("viewProof", proofs.issue(pledge))
                .addObject("longestReason", LONGEST_REASON)
                .addObject("problem", problem);
    }

    /** The answer is looked at with a GET, so that a reload does not answer again. */
    private static ModelAndView seePage() {
        return SeeOther.page(SigningTasks.PAGE + "/{token}");
    }

    private ModelAndView answered(Pledge pledge, Receipt receipt) {
        var page = pledge.signedAt().isPresent() ? "pledges/signed" : "pledges/over";
        return new ModelAndView(page, view.of(pledge)).addAllObjects(Map.of("receipt", receipt));
    }

    /** What the page says to somebody whose pledge is signed. */
    enum Receipt {
        /** The signature, right after it was given or when the link is opened again. */
        SIGNED,
        /** This click came after an earlier signature and changed nothing. */
        FIRST_STANDS
    }
}
