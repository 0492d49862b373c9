package vn.neuguong.notification.preferences.web;

import static vn.neuguong.notification.links.PersonalPage.MAIL_CHOICES;

import java.util.Set;
import java.util.stream.Stream;
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
import vn.neuguong.notification.links.PersonalLinks;
import vn.neuguong.notification.links.PersonalPage;
import vn.neuguong.notification.people.Person;
import vn.neuguong.notification.preferences.Preferences;
import vn.neuguong.notification.templates.MailKinds;
import vn.neuguong.notification.templates.Refusable;

/**
 * All that readers may choose about their mails (S4), on one page behind the personal link at the foot of every mail:
 * the clause of the day, and every other kind that is not mandatory. Nothing is ever ticked beforehand.
 */
@Controller
@PublicPage
@RequestMapping(MAIL_CHOICES + "/{token}")
class MailChoicesPage {

    private static final String HOME_LANGUAGE = "vi";
    private static final Set<String> LANGUAGES = Set.of(HOME_LANGUAGE, "en");

    private final PersonalLinks links;
    private final Preferences preferences;
    private final MailKinds kinds;

    MailChoicesPage(PersonalLinks links, Preferences preferences, MailKinds kinds) {
        this.links = links;
        this.preferences = preferences;
        this.kinds = kinds;
    }

    /** What the page says of the choice just sent. */
    enum Notice {
        WANTED,
        REFUSED,
        /** The box was not ticked, so nothing has changed. */
        UNSURE,
        /** There is no such choice, or not any more. */
        UNKNOWN
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return page(token, links.open(token), null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam boolean wanted,
            @RequestParam(defaultValue = "false") boolean sure) {
        var person = links.open(token);
        var choice = choicesOf(person.id())
                .filter(one -> one.kind().id().equals(kind))
                .findFirst();
        if (choice.isEmpty()) {
            return page(token, person, Notice.UNKNOWN, HttpStatus.NOT_FOUND);
        }
        if (choice.get().wanted() != wanted) {
            if (choice.get().needsTick() && !sure) {
                return page(token, person, Notice.UNSURE, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            preferences.decide(person.id(), kind, wanted);
        }
        return page(token, person, wanted ? Notice.WANTED : Notice.REFUSED, HttpStatus.OK);
    }

    /** What comes on request only stands first. */
    private Stream<MailChoice> choicesOf(String personId) {
        return Stream.of(Refusable.ON_REQUEST, Refusable.UNTIL_REFUSED)
                .flatMap(refusable -> kinds.all(refusable).stream())
                .map(kind -> new MailChoice(kind, preferences.wants(personId, kind.id())));
    }

    private ModelAndView page(String token, Person reader, @Nullable Notice notice, HttpStatus status) {
        return new ModelAndView("preferences/mail-choices", status)
                .addObject("openedByLink", true)
                .addObject("choices", choicesOf(reader.id()).toList())
                .addObject("notice", notice == null ? null : notice.name())
                .addObject("mailLanguage", languageOf(reader))
                .addObject("tasks", new PersonalPage(PersonalPage.MY_TASKS, "my-tasks.title").with(token));
    }

    /** The roster says it; mails in languages nobody has words for are written in Vietnamese. */
    private static String languageOf(Person reader) {
        return reader.language() != null && LANGUAGES.contains(reader.language()) ? reader.language() : HOME_LANGUAGE;
    }
}
