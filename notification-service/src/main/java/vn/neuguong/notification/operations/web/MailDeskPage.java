package vn.neuguong.notification.operations.web;

import static java.util.Comparator.comparing;

import java.text.Collator;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.neuguong.defaults.api.CursorRequest;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.UnreadableInput;
import vn.neuguong.messaging.operations.OperationsJournal;
import vn.neuguong.notification.delivery.DeliveryList;
import vn.neuguong.notification.delivery.DeliveryStatus;
import vn.neuguong.notification.operations.MailAction;
import vn.neuguong.notification.operations.MailDesk;
import vn.neuguong.notification.operations.MailDone;
import vn.neuguong.notification.operations.MailWish;

/**
 * The operators' desk for people: figures, what can be done, and what was done. It answers on the management port only,
 * which the front door does not know; whoever gets there is an operator, and says who they are with every act.
 */
@Controller
@Conditional(OnManagementPort.class)
@RequestMapping(MailDeskPage.PATH)
class MailDeskPage {

    static final String PATH = "/mail";

    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

    private static final List<String> OUTCOMES =
            EnumSet.complementOf(EnumSet.of(DeliveryStatus.CREATED, DeliveryStatus.SENDING)).stream()
                    .map(outcome -> outcome.name().toLowerCase(Locale.ROOT))
                    .toList();

    private final MailDesk desk;
    private final DeliveryList deliveries;

    MailDeskPage(MailDesk desk, DeliveryList deliveries) {
        this.desk = desk;
        this.deliveries = deliveries;
    }

    /** What was typed into a form and has to be typed differently. */
    record Refused(
            @Nullable MailAction action,
            Map<String, String> typed,
            List<Fault> faults,
            @Nullable MailDone end) {

        static final Refused NOTHING = new Refused(null, Map.of(), List.of(), null);

        /** Whether it was typed into this form; called by the page. */
        public boolean is(String form) {
            return action != null && action.name().equals(form);
        }

        /** What is wrong with a field, if anything; called by the page. */
        public @Nullable Fault fault(String field) {
            return faults.stream()
                    .filter(fault -> fault.field().equals(field))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A line of the journal, with its end where that is one of ours. */
    record Line(OperationsJournal.Entry entry, @Nullable MailDone end) {

        static Line of(OperationsJournal.Entry entry) {
            return new Line(
                    entry,
                    Optional.ofNullable(entry.outcome()).flatMap(MailDone::read).orElse(null));
        }
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "") String delivery,
            @RequestParam(defaultValue = "") String done) {
        return page(status, cursor, HttpStatus.OK, Refused.NOTHING)
                .addObject("delivery", delivery)
                .addObject("done", action(done).map(MailAction::name).orElse(null));
    }

    /** The answer is looked at with a GET, so that a reload does not act again. */
    @PostMapping
    ModelAndView act(
            @RequestParam Map<String, String> typed,
            @RequestHeader(name = "Sec-Fetch-Site", required = false) @Nullable String from) {
        if (from != null && !OWN_PAGES.contains(from)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var action = action(typed.getOrDefault("action", ""))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        try {
            var end = desk.act(new MailWish(
                    action, typed.get("who"), typed.get("why"), typed.get("about"), typed.get("language")));
            return end.done()
                    ? seePage(action)
                    : page("", null, HttpStatus.CONFLICT, new Refused(action, typed, List.of(), end));
        } catch (InvalidInput invalid) {
            return page("", null, HttpStatus.UNPROCESSABLE_CONTENT, new Refused(action, typed, invalid.faults(), null));
        }
    }

    private ModelAndView page(String status, @Nullable String cursor, HttpStatus answer, Refused refused) {
        var listed = Arrays.stream(DeliveryStatus.values())
                .filter(known -> known.name().equalsIgnoreCase(status))
                .findFirst()
                .orElse(DeliveryStatus.PERMANENT_FAILURE);
        var mail = desk.look();
        return new ModelAndView("operations/mail", answer)
                .addObject("mail", mail)
                .addObject("longestDue", SpokenDuration.of(mail.queue().longestDue()))
                .addObject("silence", SpokenDuration.of(mail.queue().silence()))
                .addObject("names", names(LocaleContextHolder.getLocale()))
                .addObject(
                        "actions",
                        Arrays.stream(MailAction.values()).map(Enum::name).toList())
                .addObject("journal", desk.journal().stream().map(Line::of).toList())
                .addObject("status", listed)
                .addObject("statuses", DeliveryStatus.values())
                .addObject("outcomes", OUTCOMES)
                .addObject("list", list(listed, cursor))
                .addObject("refused", refused);
    }

    /** What readers call each kind of mail, in the order of these names. */
    private Map<String, String> names(Locale reader) {
        var names = new LinkedHashMap<String, String>();
        desk.kinds().stream()
                .sorted(comparing(kind -> kind.name(reader.getLanguage()), Collator.getInstance(reader)))
                .forEach(kind -> names.put(kind.id(), kind.name(reader.getLanguage())));
        return names;
    }

    /** A cursor that leads nowhere starts at the beginning: there is nothing an operator could do with an error. */
    private Object list(DeliveryStatus status, @Nullable String cursor) {
        try {
            return deliveries.page(status, CursorRequest.of(cursor, null));
        } catch (UnreadableInput damaged) {
            return deliveries.page(status, CursorRequest.of(null, null));
        }
    }

    private static Optional<MailAction> action(String name) {
        return Arrays.stream(MailAction.values())
                .filter(action -> action.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static ModelAndView seePage(MailAction action) {
        var view = new RedirectView(PATH + "?done=" + action.name().toLowerCase(Locale.ROOT));
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
