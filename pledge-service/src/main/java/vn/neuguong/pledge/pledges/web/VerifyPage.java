package vn.neuguong.pledge.pledges.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.neuguong.defaults.web.ClientRate;
import vn.neuguong.defaults.web.PublicPage;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.pledges.Pledges;
import vn.neuguong.pledge.pledges.VerificationCode;

/**
 * The public page that says whether a printed pledge is genuine, and whether it still holds. Whoever has the copy has
 * the name already, so the page gives only initials and the given name to compare with (trap 15). A code of 160 random
 * bits cannot be found by trying; a wrong one gets one and the same answer, whatever is wrong with it, and whoever tries
 * too often gets none, right or wrong.
 */
@Controller
@PublicPage
@RequestMapping(VerifyPage.PAGE)
class VerifyPage {

    static final String PAGE = "/verify";

    private final Pledges pledges;
    private final PledgeView view;
    private final ClientRate tries;

    VerifyPage(Pledges pledges, PledgeView view, VerificationSettings settings) {
        this.pledges = pledges;
        this.view = view;
        this.tries = new ClientRate(settings.triesPerClient(), settings.throttleWindow());
    }

    /** Asks for the code, or answers for the one that was typed. */
    @GetMapping
    ModelAndView ask(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        return code.isBlank() ? answer("ASKING", HttpStatus.OK) : verify(code, request, response);
    }

    /** Answers for the code in a QR code. */
    @GetMapping("/{code}")
    ModelAndView verify(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        if (!tries.allows(request, response)) {
            return answer("TOO_MANY", HttpStatus.TOO_MANY_REQUESTS);
        }
        return VerificationCode.parse(code)
                .flatMap(pledges::findByVerificationCode)
                .map(this::genuine)
                .orElseGet(() -> answer("NOTHING", HttpStatus.NOT_FOUND));
    }

    private static ModelAndView answer(String found, HttpStatus status) {
        return new ModelAndView("pledges/verify", status).addObject("found", found);
    }

    private ModelAndView genuine(Pledge pledge) {
        var model = new HashMap<>(view.of(pledge));
        model.put("signerName", partOf(view.signerName(pledge)));
        model.remove("refusalReason");
        return new ModelAndView("pledges/verify", model)
                .addObject("found", pledge.status().name());
    }

    /** {@code T. T. P. Lan}. */
    static @Nullable String partOf(@Nullable String name) {
        return Optional.ofNullable(name)
                .map(full -> {
                    var words = full.strip().split("\\s+");
                    var initials = Arrays.stream(words, 0, words.length - 1)
                            .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + ". ")
                            .collect(Collectors.joining());
                    return initials + words[words.length - 1];
                })
                .orElse(null);
    }
}
