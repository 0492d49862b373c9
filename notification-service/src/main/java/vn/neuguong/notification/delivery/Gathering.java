package vn.neuguong.notification.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.links.PersonalAddresses;
import vn.neuguong.notification.links.PersonalLinks;
import vn.neuguong.notification.owners.OwnerUnavailableException;
import vn.neuguong.notification.owners.Owners;
import vn.neuguong.notification.people.Employment;
import vn.neuguong.notification.people.Employments;
import vn.neuguong.notification.people.People;
import vn.neuguong.notification.people.Person;
import vn.neuguong.notification.preferences.RefusalLinks;
import vn.neuguong.notification.preferences.RefusalLinks.RefusableMail;
import vn.neuguong.notification.templates.MailKinds;
import vn.neuguong.notification.templates.Occasion;

/** Asks for what the mails of a batch need, once for all of them. */
@Component
class Gathering {

    private final People people;
    private final Employments employments;
    private final Owners owners;
    private final PersonalLinks personalLinks;
    private final RefusalLinks refusals;
    private final MailKinds kinds;
    private final CurrentLines currentLines;

    Gathering(
            People people,
            Employments employments,
            Owners owners,
            PersonalLinks personalLinks,
            RefusalLinks refusals,
            MailKinds kinds,
            CurrentLines currentLines) {
        this.people = people;
        this.employments = employments;
        this.owners = owners;
        this.personalLinks = personalLinks;
        this.refusals = refusals;
        this.kinds = kinds;
        this.currentLines = currentLines;
    }

    Particulars gather(List<Delivery> claimed) {
        var lists = listsOf(claimed);
        var requests = claimed.stream()
                .map(delivery -> lists.getOrDefault(delivery.id(), delivery.request()))
                .toList();
        var known = peopleOf(requests);
        var links = linksFor(requests, known);
        var written = claimed.stream()
                .filter(delivery -> willBeWritten(delivery, known, links))
                .toList();
        return new Particulars(known, lists, unitsOf(requests), links, pagesFor(written), refusalsFor(written));
    }

    /**
     * Whether a mail gets links of its own now: one kept since its last attempt has them, unless it is a list, which may
     * have to be written anew; one that has to wait for its reader or its owner would get new ones each time it is
     * looked at.
     */
    private static boolean willBeWritten(
            Delivery delivery, Map<String, Person> known, Map<String, Owners.LinkAnswer> links) {
        var request = delivery.request();
        if ((delivery.letter() != null && !request.listsTasks()) || !isReachable(known, request.personId())) {
            return false;
        }
        var answer = links.get(request.owner());
        return !request.isAboutTask() || (answer != null && answer.open().containsKey(request.causeId()));
    }

    private Map<String, MailRequest> listsOf(List<Delivery> claimed) {
        var lists = claimed.stream()
                .filter(delivery -> delivery.request().listsTasks())
                .collect(toMap(Delivery::id, Delivery::request));
        return lists.isEmpty() ? lists : currentLines.of(lists);
    }

    private Map<String, String> unitsOf(List<MailRequest> requests) {
        var recipients = requests.stream().map(MailRequest::personId).collect(toSet());
        return employments.of(recipients).values().stream().collect(toMap(Employment::personId, Employment::unitId));
    }

    /** The recipients, and those a mail tells of. */
    private Map<String, Person> peopleOf(List<MailRequest> requests) {
        var ids = requests.stream()
                .flatMap(request -> Stream.concat(
                        Stream.of(request.personId()), request.lines().stream().map(MailRequest.Line::personId)))
                .collect(toSet());
        return people.findAllById(ids).stream().collect(toMap(Person::id, Function.identity()));
    }

    /** One call per owner, for all whose recipients are known. */
    private Map<String, Owners.LinkAnswer> linksFor(List<MailRequest> requests, Map<String, Person> known) {
        var tasks = requests.stream()
                .filter(request -> isReachable(known, request.personId()))
                .flatMap(Gathering::tasksToOpen)
                .collect(groupingBy(OwnedTask::owner, mapping(OwnedTask::taskId, toSet())));
        var links = new HashMap<String, Owners.LinkAnswer>();
        tasks.forEach((owner, ids) -> ask(owner, ids, links));
        return links;
    }

    private void ask(String owner, Set<String> taskIds, Map<String, Owners.LinkAnswer> links) {
        try {
            links.put(owner, owners.taskLinks(owner, taskIds));
        } catch (OwnerUnavailableException e) {
            links.remove(owner);
        }
    }

    private static boolean isReachable(Map<String, Person> known, String personId) {
        var recipient = known.get(personId);
        return recipient != null && recipient.reachable();
    }

    private record OwnedTask(String owner, String taskId) {}

    /** The reader's own; nobody opens the tasks of others. */
    private static Stream<OwnedTask> tasksToOpen(MailRequest request) {
        if (request.isAboutTask()) {
            return Stream.of(new OwnedTask(request.owner(), request.causeId()));
        }
        return request.occasion() == Occasion.DIGEST
                ? request.lines().stream().map(line -> new OwnedTask(line.owner(), line.taskId()))
                : Stream.empty();
    }

    private Map<String, PersonalAddresses> pagesFor(List<Delivery> written) {
        return personalLinks.issue(
                written.stream().map(delivery -> delivery.request().personId()).collect(toSet()));
    }

    private Map<String, URI> refusalsFor(List<Delivery> written) {
        var refusable = written.stream()
                .filter(delivery -> !kinds.mandatory(delivery.request().kind()))
                .collect(toMap(
                        Delivery::id,
                        delivery -> new RefusableMail(
                                delivery.request().personId(),
                                delivery.request().kind())));
        var issued = refusals.issue(Set.copyOf(refusable.values()));
        return refusable.entrySet().stream().collect(toMap(Map.Entry::getKey, mail -> issued.get(mail.getValue())));
    }
}
