package vn.neuguong.notification.delivery;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.neuguong.notification.owners.TaskLink;
import vn.neuguong.notification.people.Person;

/**
 * What the mails of one batch share.
 *
 * @param people those known, by their ids
 * @param units where the recipients work, by their ids; of those whose unit is known
 * @param links those of open tasks, by owner and task; an owner that cannot tell is missing
 * @param refusals where a mail's reader refuses further ones, by the mail's id; only where they may
 */
record Particulars(
        Map<String, Person> people,
        Map<String, String> units,
        Map<String, Map<String, TaskLink>> links,
        Map<String, URI> refusals) {

    /** What an owner says of its tasks; absent when it cannot tell. */
    @Nullable
    Map<String, TaskLink> linksOf(String owner) {
        return links.get(owner);
    }
}
