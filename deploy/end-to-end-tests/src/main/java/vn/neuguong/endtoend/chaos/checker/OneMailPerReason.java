package vn.neuguong.endtoend.chaos.checker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import vn.neuguong.endtoend.chaos.checker.Facts.DeliveryFact;
import vn.neuguong.endtoend.chaos.checker.Facts.MailFact;
import vn.neuguong.endtoend.chaos.proxies.HandOver;

/**
 * There is a delivery for each task opened and each announcement made, and one mail for each delivery that was
 * accepted. A mail may come again only while its sender had not got the server's answer, and then it is the same.
 */
final class OneMailPerReason implements Invariant {

    @Override
    public List<Violation> breachesIn(Facts facts) {
        var breaches = new ArrayList<Violation>();
        deliveries(facts, breaches);
        var mails = facts.mails().stream().collect(groupingBy(MailFact::messageId));
        var handOvers = facts.handOvers().stream().collect(groupingBy(HandOver::messageId));
        var byMessageId = facts.deliveries().stream().collect(toMap(DeliveryFact::messageId, one -> one));
        for (var delivery : facts.deliveries()) {
            var copies = mails.getOrDefault(delivery.messageId(), List.of());
            if (delivery.status().equals("ACCEPTED") && copies.isEmpty()) {
                breaches.add(Promise.ONE_MAIL_PER_REASON.broken(
                        "the mail %s was accepted, and nobody got it", delivery.id()));
            }
            boolean settledOtherwise =
                    delivery.status().equals("CANCELLED") || delivery.status().endsWith("_FAILURE");
            if (settledOtherwise && wasConfirmed(handOvers.getOrDefault(delivery.messageId(), List.of()))) {
                breaches.add(Promise.ONE_MAIL_PER_REASON.broken(
                        "the mail %s is %s, and was sent", delivery.id(), delivery.status()));
            }
            repeats(delivery, copies, handOvers.getOrDefault(delivery.messageId(), List.of()), breaches);
        }
        mails.keySet().stream()
                .filter(id -> !byMessageId.containsKey(id))
                .forEach(id -> breaches.add(Promise.ONE_MAIL_PER_REASON.broken("the mail %s has no delivery", id)));
        return breaches;
    }

    private static void deliveries(Facts facts, List<Violation> breaches) {
        var expected = new HashSet<String>();
        new TaskEvents(facts.records(), "task.opened.v1").ids().forEach(id -> expected.add(id + ":opened"));
        expected.addAll(new TaskEvents(facts.records(), "announcement.made.v1").idsWithOwner());
        var found = new TreeSet<String>();
        facts.deliveries().forEach(delivery -> found.add(delivery.id()));
        expected.stream()
                .filter(id -> !found.contains(id))
                .sorted()
                .forEach(id -> breaches.add(Promise.ONE_MAIL_PER_REASON.broken("there is no delivery %s", id)));
        found.stream()
                .filter(id -> !expected.contains(id) && !id.contains(":reminder:"))
                .forEach(id ->
                        breaches.add(Promise.ONE_MAIL_PER_REASON.broken("nothing asked for the delivery %s", id)));
    }

    private static boolean wasConfirmed(List<HandOver> handOvers) {
        return handOvers.stream().anyMatch(one -> one.confirmedAt() != null);
    }

    private static void repeats(
            DeliveryFact delivery, List<MailFact> copies, List<HandOver> handOvers, List<Violation> breaches) {
        if (copies.stream().map(MailFact::recipient).distinct().count() > 1) {
            breaches.add(Promise.ONE_MAIL_PER_REASON.broken("the mail %s went to several people", delivery.id()));
        }
        if (copies.size() < 2) {
            return;
        }
        if (copies.stream().map(MailFact::content).distinct().count() > 1) {
            breaches.add(Promise.ONE_MAIL_PER_REASON.broken(
                    "the %d copies of the mail %s (%s) are not the same to the byte",
                    copies.size(), delivery.id(), delivery.messageId()));
        }
        var inOrder = handOvers.stream()
                .sorted(Comparator.comparing(HandOver::takenAt))
                .toList();
        for (int n = 1; n < inOrder.size(); n++) {
            var confirmed = inOrder.get(n - 1).confirmedAt();
            if (confirmed != null && confirmed.isBefore(inOrder.get(n).takenAt())) {
                breaches.add(Promise.ONE_MAIL_PER_REASON.broken(
                        "the mail %s was sent again at %s, after its sender had the answer at %s",
                        delivery.id(), inOrder.get(n).takenAt(), confirmed));
            }
        }
    }
}
