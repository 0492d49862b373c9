package vn.neuguong.notification.delivery;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.neuguong.notification.links.PersonalAddresses;
import vn.neuguong.notification.owners.Owners;
import vn.neuguong.notification.owners.TaskLink;
import vn.neuguong.notification.people.Person;

/**
 * What the mails of one batch share.
 *
 * @param people those known, by their ids
 * @param lists what mails about several tasks list as of now, by the mails' ids; one of which nothing is left is missing
 * @param units where the recipients work, by their ids; of those whose unit is known
 * @param links what owners said of their tasks; an owner that cannot tell is missing
 * @param pages the recipients' own, by their ids
 * @param refusals where a mail's reader refuses further ones, by the mail's id; only where they may
 */
record Particulars(
        Map<String, Person> people,
        Map<String, MailRequest> lists,
        Map<String, String> units,
        Map<String, Owners.LinkAnswer> links,
        Map<String, PersonalAddresses> pages,
        Map<String, URI> refusals) {

    /** What a mail about several tasks lists now; nothing when none of them is open any more. */
    List<MailRequest.Line> linesOf(Delivery listing) {
        var current = lists.get(listing.id());
        return current == null ? List.of() : current.lines();
    }

    /** Whether the owner of a task can say if it is open. */
    boolean told(String owner, String taskId) {
        var answer = links.get(owner);
        return answer != null && !answer.untold().contains(taskId);
    }

    /** The way to a task; empty when it is not open any more, as far as its owner told. */
    Optional<TaskLink> linkTo(String owner, String taskId) {
        return Optional.ofNullable(links.get(owner)).map(answer -> answer.open().get(taskId));
    }
}
