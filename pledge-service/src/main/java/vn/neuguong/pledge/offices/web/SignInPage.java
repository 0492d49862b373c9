package vn.neuguong.pledge.offices.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.neuguong.defaults.tasks.TaskLinks;
import vn.neuguong.defaults.web.ClientRate;
import vn.neuguong.defaults.web.PublicPage;
import vn.neuguong.defaults.web.SeeOther;
import vn.neuguong.pledge.offices.OfficeSettings;
import vn.neuguong.pledge.offices.SignInTasks;
import vn.neuguong.pledge.offices.SigningIn;

/**
 * Where officials ask for a sign-in link, and where the link leads. What is answered never tells whether an address is
 * known; a link is used up by the ticked box and the button only, so scanners may open it as often as they like.
 */
@Controller
@PublicPage
@RequestMapping(SignInTasks.PAGE)
class SignInPage {

    private static final String TICKED = "true";
    private static final String FORM = "office/sign-in";
    private static final String LINK = "office/sign-in-link";

    private final SigningIn signingIn;
    private final ClientRate tries;
    private final TaskLinks links;
    private final SessionCookie cookie;
    private final OfficeSettings settings;

    SignInPage(SigningIn signingIn, TaskLinks links, SessionCookie cookie, OfficeSettings settings) {
        this.signingIn = signingIn;
        this.tries = new ClientRate(settings.triesPerClient(), settings.throttleWindow());
        this.links = links;
        this.cookie = cookie;
        this.settings = settings;
    }

    @GetMapping
    ModelAndView ask(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String sent,
            @RequestParam(defaultValue = "") String out) {
        return form(next, HttpStatus.OK).addObject("sent", TICKED.equals(sent)).addObject("out", TICKED.equals(out));
    }

    @PostMapping
    ModelAndView send(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!tries.allows(request, response)) {
            return form(next, HttpStatus.TOO_MANY_REQUESTS).addObject("problem", "office.sign-in.too-many");
        }
        if (email.isBlank()) {
            return form(next, HttpStatus.BAD_REQUEST).addObject("problem", "office.sign-in.no-address");
        }
        signingIn.request(email, OfficeAddress.checked(next).orElse(null));
        return SeeOther.page(SignInTasks.PAGE).addObject("sent", TICKED);
    }

    @GetMapping("/{token}")
    ModelAndView confirm(@PathVariable String token) {
        var link = links.open(SignInTasks.PAGE, token);
        return signingIn.isUsable(link.taskId())
                ? new ModelAndView(LINK)
                : new ModelAndView("office/sign-in-used", HttpStatus.GONE);
    }

    @PostMapping("/{token}")
    ModelAndView enter(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String confirmed,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!tries.allows(request, response)) {
            return form("", HttpStatus.TOO_MANY_REQUESTS).addObject("problem", "office.sign-in.too-many");
        }
        var link = links.open(SignInTasks.PAGE, token);
        if (!TICKED.equals(confirmed)) {
            return new ModelAndView(LINK, Map.of("problem", "office.sign-in.not-confirmed"), HttpStatus.BAD_REQUEST);
        }
        var started = signingIn.signIn(link.taskId());
        if (started.isEmpty()) {
            return new ModelAndView("office/sign-in-used", HttpStatus.GONE);
        }
        cookie.write(response, started.get().secret());
        return SeeOther.address(
                started.get().returnTo().flatMap(OfficeAddress::checked).orElse(OfficeAddress.HOME));
    }

    private ModelAndView form(String next, HttpStatus status) {
        return new ModelAndView(FORM, status)
                .addObject(OfficeAddress.NEXT, OfficeAddress.checked(next).orElse(""))
                .addObject("linkMinutes", minutes(settings.linkLasts()));
    }

    private static long minutes(Duration duration) {
        return duration.toMinutes();
    }
}
