package vn.neuguong.notification.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.neuguong.messaging.operations.OperationsJournal;
import vn.neuguong.notification.delivery.DeliveryLine;
import vn.neuguong.notification.delivery.DeliveryStatus;
import vn.neuguong.notification.delivery.QueueLine;
import vn.neuguong.notification.delivery.QueueState;
import vn.neuguong.notification.delivery.Resent;
import vn.neuguong.notification.figures.Hour;

/** What operators see on the morning of a launch when one owner is down and one kind is paused. */
public final class BusyMailDesk {

    private static final Instant NOW = Instant.parse("2026-11-10T02:30:00Z");

    public static final MailOverview OVERVIEW = new MailOverview(
            new QueueState(
                    NOW,
                    List.of(
                            new QueueLine("award.granted", "award", DeliveryStatus.CREATED, 214),
                            new QueueLine("pledge.sign", "pledge", DeliveryStatus.CREATED, 47_802),
                            new QueueLine("pledge.acknowledge", "pledge", DeliveryStatus.CREATED, 95),
                            new QueueLine("pledge.sign", "pledge", DeliveryStatus.SENDING, 100)),
                    NOW.minus(Duration.ofHours(9)),
                    Duration.ofMinutes(132),
                    NOW.minus(Duration.ofMinutes(12)),
                    Duration.ofMinutes(12)),
            List.of(new PausedKind("award.granted", "Phạm Thu Hà", "chờ duyệt lại lời thư", NOW.minusSeconds(7_200))),
            List.of(
                    new BreakerState("award", "CLOSED"),
                    new BreakerState("inspection", "HALF_OPEN"),
                    new BreakerState("pledge", "OPEN"),
                    new BreakerState("provider-main", "CLOSED")),
            IntStream.range(0, 30)
                    .mapToObj(hour -> new Hour(
                            Instant.parse("2026-11-10T02:00:00Z").minus(Duration.ofHours(hour)),
                            Map.of("accepted", 4_000L - hour * 100, "permanent_failure", 12L, "cancelled", 3L),
                            Map.of()))
                    .toList(),
            Map.of(
                    "kind",
                            Map.of(
                                    "pledge.sign",
                                            Map.of("accepted", 118_204L, "permanent_failure", 311L, "cancelled", 90L),
                                    "award.granted", Map.of("accepted", 40L)),
                    "provider", Map.of("main", Map.of("accepted", 118_244L, "permanent_failure", 311L)),
                    "domain",
                            Map.of(
                                    "hanoiedu.vn", Map.of("accepted", 97_110L, "permanent_failure", 300L),
                                    "vidu.vn", Map.of("accepted", 21_134L, "permanent_failure", 11L))));

    public static final List<DeliveryLine> FAILED = List.of(
            new DeliveryLine(
                    "nam-khong-2026.1.6f0c1a52-3f5e-4e0b-9f43-0d1c6a2b7e11:sign:opened",
                    "pledge.sign",
                    "pledge",
                    DeliveryStatus.PERMANENT_FAILURE,
                    "khoa",
                    NOW.minusSeconds(9_000),
                    NOW,
                    1,
                    NOW.minusSeconds(8_000),
                    "550 5.1.1 (address) no such mailbox",
                    null),
            new DeliveryLine(
                    "p.ha:sign:opened:again:1",
                    "pledge.sign",
                    "pledge",
                    DeliveryStatus.PERMANENT_FAILURE,
                    "ha",
                    NOW.minusSeconds(600),
                    NOW,
                    3,
                    NOW.minusSeconds(60),
                    "554 5.7.1 message refused by policy",
                    new Resent("p.ha:sign:opened", "Phạm Thu Hà", "máy chủ nhận đã sửa")));

    public static final List<OperationsJournal.Entry> JOURNAL = List.of(
            new OperationsJournal.Entry(
                    NOW.minusSeconds(600),
                    "Phạm Thu Hà",
                    "máy chủ nhận đã sửa",
                    "RESEND",
                    "p.ha:sign:opened",
                    "resent: p.ha:sign:opened:again:1"),
            new OperationsJournal.Entry(
                    NOW.minusSeconds(7_200), "Phạm Thu Hà", "chờ duyệt lại lời thư", "PAUSE", "award.granted", null));

    private BusyMailDesk() {}
}
