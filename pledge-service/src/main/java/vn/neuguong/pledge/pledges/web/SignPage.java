package vn.neuguong.pledge.pledges.web;

import java.util.Map;
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
import org.springframework.web.servlet.view.RedirectView;
import vn.neuguong.defaults.tasks.LinkProblem;
import vn.neuguong.defaults.tasks.TaskLinks;
import vn.neuguong.defaults.web.PublicPage;
import vn.neuguong.pledge.pledges.Device;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.pledges.PledgeStatus;
import vn.neuguong.pledge.pledges.SignPledge;
import vn.neuguong.pledge.pledges.Signing;
import vn.neuguong.pledge.pledges.SigningTasks;
import vn.neuguong.pledge.pledges.TextChangedException;

/**
 * The page behind the link in an invitation: shows the exact text, and signs it on POST with the box ticked and with
 * the hash of the text that was shown. GET changes nothing, so a mail scanner that follows the link signs nothing.
 */
@Controller
@PublicPage
@RequestMapping(SigningTasks.PAGE + "/{token}")
class SignPage {

    private static final String TICKED = "true";

    private final TaskLinks links;
    private final SigningTasks tasks;
    private final Signing signing;
    private final PledgeView view;

    SignPage(TaskLinks links, SigningTasks tasks, Signing signing, PledgeView view) {
        this.links = links;
        this.tasks = tasks;
        this.signing = signing;
        this.view = view;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        var pledge = pledgeBehind(token);
        return pledge.status() == PledgeStatus.INVITED
                ? toSign(pledge, HttpStatus.OK, null)
                : signed(pledge, Receipt.SIGNED);
    }

    @PostMapping
    ModelAndView sign(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String textSha256,
            @RequestParam(defaultValue = "") String agreed,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String userAgent) {
        var pledge = pledgeBehind(token);
        if (pledge.status() != PledgeStatus.INVITED) {
            return signed(pledge, Receipt.FIRST_STANDS);
        }
        if (textSha256.isBlank()) {
            return toSign(pledge, HttpStatus.BAD_REQUEST, "sign.text-missing");
        }
        if (!TICKED.equals(agreed)) {
            return toSign(pledge, HttpStatus.BAD_REQUEST, "sign.not-agreed");
        }
        try {
            var signed = signing.sign(new SignPledge(pledge.id(), textSha256, Device.of(userAgent)));
            return signed.first() ? seePage() : signed(signed.pledge(), Receipt.FIRST_STANDS);
        } catch (TextChangedException changed) {
            return toSign(pledge, HttpStatus.CONFLICT, "sign.text-changed");
        }
    }

    private Pledge pledgeBehind(String token) {
        var link = links.open(SigningTasks.PAGE, token);
        return tasks.pledgeOf(link.taskId())
                .filter(pledge -> pledge.signer().personId().equals(link.personId()))
                .orElseThrow(LinkProblem::unknown);
    }

    private ModelAndView toSign(Pledge pledge, HttpStatus status, @Nullable String problem) {
        var page = new ModelAndView("pledges/sign", view.of(pledge), status);
        return page.addObject("problem", problem);
    }

    /** The signature is looked at with a GET, so that a reload does not sign again. */
    private static ModelAndView seePage() {
        var view = new RedirectView(SigningTasks.PAGE + "/{token}");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    private ModelAndView signed(Pledge pledge, Receipt receipt) {
        return new ModelAndView("pledges/signed", view.of(pledge)).addAllObjects(Map.of("receipt", receipt));
    }

    /** What the page says to somebody whose pledge is signed. */
    enum Receipt {
        /** The signature, right after it was given or when the link is opened again. */
        SIGNED,
        /** This click came after an earlier signature and changed nothing. */
        FIRST_STANDS
    }
}
