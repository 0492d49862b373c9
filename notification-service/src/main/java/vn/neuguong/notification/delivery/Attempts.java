package vn.neuguong.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.neuguong.notification.delivery.Attempt.Result;
import vn.neuguong.notification.templates.TemplateVersion;

/**
 * What the attempts to send one mail say together. At most the last of them is under way.
 *
 * @param inOrder the oldest first; changed in place, for it is what the mail's document keeps
 */
record Attempts(List<Attempt> inOrder) {

    void start(Attempt attempt) {
        inOrder.add(attempt);
    }

    boolean isOneUnderWay() {
        return !inOrder.isEmpty() && inOrder.getLast().endedAt() == null;
    }

    /** The one under way ended so. */
    Attempt end(Instant at, Result how, String serverReply) {
        var ended = inOrder.removeLast().ended(at, how, serverReply);
        inOrder.add(ended);
        return ended;
    }

    /** The one under way was not made. */
    void drop() {
        inOrder.removeLast();
    }

    /** What the mail was last written from; nothing when it never was. */
    Optional<TemplateVersion> lastTemplate() {
        return inOrder.isEmpty()
                ? Optional.empty()
                : Optional.of(inOrder.getLast().template());
    }

    /** The provider that may have the mail without our knowing: nobody else may be given it. */
    Optional<String> undecidedProvider() {
        return inOrder.reversed().stream()
                .filter(attempt -> attempt.result() != Result.PROVIDER_IN_TROUBLE)
                .findFirst()
                .filter(Attempt::isUndecided)
                .map(Attempt::provider);
    }

    /** How often mail servers refused it, or left it without an answer. */
    int refusals() {
        return (int) inOrder.stream()
                .filter(attempt -> attempt.result() != Result.PROVIDER_IN_TROUBLE)
                .count();
    }

    /** How often mail servers have had trouble of their own with it in hand, since the last answer. */
    int troubles() {
        return (int) inOrder.reversed().stream()
                .dropWhile(attempt -> attempt.result() == null) // the one under way
                .takeWhile(attempt -> attempt.result() == Result.PROVIDER_IN_TROUBLE)
                .count();
    }
}
