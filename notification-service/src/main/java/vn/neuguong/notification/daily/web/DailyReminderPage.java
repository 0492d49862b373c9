package vn.neuguong.notification.daily.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.neuguong.defaults.web.PublicPage;
import vn.neuguong.notification.daily.DailyReminder;
import vn.neuguong.notification.links.PersonalLinks;

/**
 * Where readers ask for the clause of the day (S4), behind the personal link of any mail. Asking takes a box ticked by
 * hand, since nothing is ever ticked beforehand; stopping takes one click.
 */
@Controller
@PublicPage
@RequestMapping(DailyReminderPage.PATH + "/{token}")
class DailyReminderPage {

    static final String PATH = "/daily";

    private final PersonalLinks links;
    private final DailyReminder daily;

    DailyReminderPage(PersonalLinks links, DailyReminder daily) {
        this.links = links;
        this.daily = daily;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return page(links.open(token).id(), null, HttpStatus.OK);
    }

    @PostMapping(params = "wanted=true")
    ModelAndView begin(@PathVariable String token, @RequestParam(defaultValue = "false") boolean agreed) {
        var personId = links.open(token).id();
        if (!agreed) {
            return page(personId, "unticked", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        daily.begin(personId);
        return page(personId, "begun", HttpStatus.OK);
    }

    @PostMapping(params = "wanted=false")
    ModelAndView stop(@PathVariable String token) {
        var personId = links.open(token).id();
        daily.stop(personId);
        return page(personId, "stopped", HttpStatus.OK);
    }

    private ModelAndView page(String personId, @Nullable String notice, HttpStatus status) {
        return new ModelAndView("daily/daily-reminder", status)
                .addObject("openedByLink", true)
                .addObject("wanted", daily.isWantedBy(personId))
                .addObject("notice", notice);
    }
}
