package vn.neuguong.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.neuguong.notification.templates.Occasion;

/** Every way the mail that invites Hà to sign can end. */
public final class DeliveryOutcomes {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final MailRequest INVITATION = new MailRequest(
            "nam-khong-2026.1.ha:sign",
            "pledge.sign",
            Occasion.OPENED,
            "pledge",
            "nam-khong-2026",
            "ha",
            Map.of("unitName", "Trường THCS Trần Phú"),
            NOW.plusSeconds(30),
            List.of());

    private DeliveryOutcomes() {}

    public static Stream<Object> all() {
        return Stream.<Consumer<Delivery>>of(
                        mail -> tried(mail).accept("250 ok", NOW),
                        mail -> tried(mail).refuse("550 5.1.1 unknown", NOW),
                        mail -> tried(mail).giveUp("451 come back later", NOW),
                        mail -> tried(mail).loseTrack("no answer", NOW),
                        mail -> claimed(mail).bar("the address is suppressed", NOW),
                        mail -> reported(mail, Receipt.Saying.DELIVERED),
                        mail -> reported(mail, Receipt.Saying.GIVEN_UP),
                        mail -> reported(mail, Receipt.Saying.UNDELIVERABLE),
                        mail -> claimed(mail).fail("no wording for pledge.dance", NOW),
                        mail -> claimed(mail).cancelClaimed("the task is closed", NOW),
                        mail -> mail.cancelUnsent("the task is closed", NOW))
                .flatMap(DeliveryOutcomes::raisedBy);
    }

    private static Stream<Object> raisedBy(Consumer<Delivery> end) {
        var mail = Delivery.queued("m-1", INVITATION, "<m-1@vidu.vn>", Lanes.UNLIMITED, NOW, NOW);
        end.accept(mail);
        return mail.raisedEvents().stream();
    }

    private static Delivery tried(Delivery mail) {
        claimed(mail).startAttempt(Mails.attempt(NOW), Mails.LETTER);
        return mail;
    }

    private static void reported(Delivery mail, Receipt.Saying says) {
        tried(mail).accept("250 ok", NOW);
        mail.report(new Receipt("report-1", NOW, says, "5.1.1", "no such user"));
    }

    private static Delivery claimed(Delivery mail) {
        mail.claim(new Lease("worker-1", NOW.plusSeconds(30)));
        return mail;
    }
}
