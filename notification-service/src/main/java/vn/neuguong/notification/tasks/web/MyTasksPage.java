package vn.neuguong.notification.tasks.web;

import static vn.neuguong.notification.links.PersonalPage.MY_TASKS;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.neuguong.defaults.web.PageHeaders;
import vn.neuguong.defaults.web.PublicPage;
import vn.neuguong.notification.links.PersonalLinks;
import vn.neuguong.notification.links.PersonalPage;
import vn.neuguong.notification.owners.Owners;
import vn.neuguong.notification.people.Person;
import vn.neuguong.notification.tasks.TaskOpening;
import vn.neuguong.notification.tasks.TaskOpening.Way;

/**
 * What its reader is expected to do, behind the personal link of any mail. A POST asks the owner of a task for the way to
 * its page and goes there; the list itself needs no owner, so one that is away blocks only its own tasks. GET asks nobody
 * for anything.
 */
@Controller
@PublicPage
@RequestMapping(MY_TASKS + "/{token}")
class MyTasksPage {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    private final PersonalLinks links;
    private final MyTasks tasks;
    private final TaskOpening opening;
    private final Owners owners;
    private final List<PersonalPage> choices;

    MyTasksPage(PersonalLinks links, MyTasks tasks, TaskOpening opening, Owners owners, List<PersonalPage> choices) {
        this.links = links;
        this.tasks = tasks;
        this.opening = opening;
        this.owners = owners;
        this.choices = List.copyOf(choices);
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String token, @RequestParam(defaultValue = "") String page, HttpServletResponse response) {
        return list(token, links.open(token), page, null, HttpStatus.OK, response);
    }

    @PostMapping
    ModelAndView open(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String task,
            @RequestParam(defaultValue = "") String page,
            HttpServletResponse response) {
        var person = links.open(token);
        return switch (opening.open(person.id(), task)) {
            case Way.To(var address) -> leadingTo(address);
            case Way.Closed() -> list(token, person, page, "closed", HttpStatus.OK, response);
            case Way.Blocked() -> list(token, person, page, "blocked", HttpStatus.SERVICE_UNAVAILABLE, response);
            case Way.Unknown() -> list(token, person, page, "unknown", HttpStatus.NOT_FOUND, response);
        };
    }

    private ModelAndView list(
            String token,
            Person person,
            String page,
            @Nullable String notice,
            HttpStatus status,
            HttpServletResponse response) {
        response.setHeader(PageHeaders.POLICY_HEADER, PageHeaders.withFormsLeadingTo(owners.pageOrigins()));
        var listed = tasks.list(person.id(), number(page), LocaleContextHolder.getLocale());
        return new ModelAndView("tasks/my-tasks", status)
                .addObject("openedByLink", true)
                .addObject("name", person.name())
                .addObject("list", listed)
                .addObject("notice", notice)
                .addObject("choices", choicesOf(token));
    }

    private List<Choice> choicesOf(String token) {
        return choices.stream()
                .map(choice -> new Choice(choice.messageKey(), choice.with(token)))
                .toList();
    }

    /** Another page of the same reader. */
    record Choice(String messageKey, URI address) {}

    private static ModelAndView leadingTo(URI address) {
        var elsewhere = new RedirectView(address.toString());
        elsewhere.setStatusCode(HttpStatus.SEE_OTHER);
        elsewhere.setExposeModelAttributes(false);
        elsewhere.setExpandUriTemplateVariables(false);
        return new ModelAndView(elsewhere);
    }

    /** What is no number is the first page: an address somebody has typed deserves no error. */
    private static int number(String page) {
        return NUMBER.matcher(page).matches() ? Integer.parseInt(page) : 1;
    }
}
