package vn.neuguong.notification.delivery;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.providers.MailConnection;
import vn.neuguong.notification.providers.MailConnections;
import vn.neuguong.notification.providers.MailProvider;
import vn.neuguong.notification.providers.MailProviders;
import vn.neuguong.notification.providers.MailServerUnavailableException;
import vn.neuguong.notification.providers.OutgoingMail;
import vn.neuguong.notification.providers.ServerAnswer;
import vn.neuguong.notification.suppression.AddressDigest;
import vn.neuguong.notification.suppression.Suppressing;

/**
 * Hands a group of written mails to a provider: the attempts of all are stored before the first is begun, and the answers
 * of all after the last. A mail that some provider may have already goes to that one.
 */
@Component
class HandOver {

    private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);

    private final MailProviders providers;
    private final ReturnPaths returnPaths;
    private final DeliveryQueue queue;
    private final ClosedTasks tasks;
    private final Outcomes outcomes;
    private final Recording recording;
    private final Suppressing suppressing;

    HandOver(
            MailProviders providers,
            ReturnPaths returnPaths,
            DeliveryQueue queue,
            ClosedTasks tasks,
            Outcomes outcomes,
            Recording recording,
            Suppressing suppressing) {
        this.providers = providers;
        this.returnPaths = returnPaths;
        this.queue = queue;
        this.tasks = tasks;
        this.outcomes = outcomes;
        this.recording = recording;
        this.suppressing = suppressing;
    }

    /**
     * Sends the mails and records what became of each; those that were not begun are back in the queue afterwards.
     *
     * @throws MailServerUnavailableException when there is nobody to send the next group by
     */
    void send(List<PreparedMail> group, MailConnections connections, BooleanSupplier goOn)
            throws MailServerUnavailableException {
        var shares = group.stream()
                .collect(groupingBy(mail -> mail.delivery().undecidedProvider().flatMap(providers::find)));
        for (var share : shares.entrySet()) {
            var provider = share.getKey().or(() -> withRoom(connections)).or(() -> any(connections));
            if (provider.isPresent()) {
                send(provider.get(), share.getValue(), connections, goOn);
            } else {
                giveBack(share.getValue());
            }
        }
        if (any(connections).isEmpty()) {
            throw new MailServerUnavailableException("no mail server can be asked");
        }
    }

    private Optional<MailProvider> withRoom(MailConnections connections) {
        return providers.choose(provider -> connections.mayReach(provider) && providers.hasRoom(provider));
    }

    private Optional<MailProvider> any(MailConnections connections) {
        return providers.choose(connections::mayReach);
    }

    private void send(
            MailProvider provider, List<PreparedMail> mails, MailConnections connections, BooleanSupplier goOn) {
        MailConnection connection;
        try {
            connection = connections.to(provider);
        } catch (MailServerUnavailableException e) {
            LOG.warn("{} mails have to wait or to go elsewhere: {}", mails.size(), e.getMessage());
            giveBack(mails);
            return;
        }
        var permitted = providers.permits(provider, mails.size());
        var tooMany = mails.subList(permitted, mails.size());
        recording.record(
                tooMany.stream().map(mail -> outcomes.tooMany(mail.delivery())).toList());
        if (permitted > 0) {
            var sealed = mails.subList(0, permitted).stream().map(this::sealed).toList();
            handOver(recording.aboutToSend(provider.name(), sealed), connection, goOn);
        }
    }

    private SealedMail sealed(PreparedMail mail) {
        var returnPath = returnPaths.of(mail.delivery().messageId()).orElse(null);
        var envelope = OutgoingMail.of(mail.letter().content().getData(), returnPath);
        return new SealedMail(mail, envelope, AddressDigest.of(envelope.recipient()));
    }

    /** A mail taken out of the line has been begun; whatever becomes of it, it is never said to be unsent. */
    private void handOver(List<SealedMail> started, MailConnection connection, BooleanSupplier goOn) {
        if (started.isEmpty()) {
            return;
        }
        var line = new ArrayDeque<>(started);
        var conclusions = new ArrayList<Conclusion>();
        var lastLook = new LastLook(
                tasks, started.stream().map(mail -> mail.mail().letter()).toList());
        try {
            while (!line.isEmpty() && mayGoOn(line.getFirst(), goOn)) {
                if (!concluded(line.remove(), lastLook, connection, conclusions)) {
                    break;
                }
            }
        } finally {
            line.forEach(mail -> conclusions.add(outcomes.notSent(mail.mail().delivery())));
            recording.record(conclusions);
        }
    }

    private boolean mayGoOn(SealedMail next, BooleanSupplier goOn) {
        return goOn.getAsBoolean()
                && queue.lastsLongEnough(next.mail().delivery().heldLease());
    }

    /** Returns whether the provider may be given the next mail. */
    private boolean concluded(
            SealedMail mail, LastLook lastLook, MailConnection connection, List<Conclusion> conclusions) {
        var delivery = mail.mail().delivery();
        return switch (lastLook.of(mail.mail().letter())) {
            case POINTLESS -> {
                conclusions.add(outcomes.unneededAfterAll(delivery, "what it is about is closed"));
                yield true;
            }
            case OUTDATED -> {
                conclusions.add(outcomes.outdated(delivery));
                yield true;
            }
            case TRUE -> sent(mail, connection, conclusions);
        };
    }

    private boolean sent(SealedMail mail, MailConnection connection, List<Conclusion> conclusions) {
        var delivery = mail.mail().delivery();
        try {
            var answer = connection.send(mail.envelope());
            conclusions.add(outcomes.answered(delivery, answer));
            if (answer instanceof ServerAnswer.RefusedForGood(var reply, var noSuchMailbox) && noSuchMailbox) {
                suppressing.suppressAfterRefusal(
                        mail.recipient(), delivery.request().personId(), delivery.id(), reply);
            }
            return !(answer instanceof ServerAnswer.ProviderInTrouble) && !(answer instanceof ServerAnswer.Unknown);
        } catch (MailServerUnavailableException e) {
            conclusions.add(outcomes.notSent(delivery));
            return false;
        }
    }

    private void giveBack(List<PreparedMail> mails) {
        recording.record(
                mails.stream().map(mail -> outcomes.untouched(mail.delivery())).toList());
    }
}
