package vn.neuguong.notification.delivery.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.neuguong.notification.delivery.DeliveryStatus.PERMANENT_FAILURE;
import static vn.neuguong.notification.delivery.DeliveryStatus.TECHNICAL_FAILURE;
import static vn.neuguong.notification.delivery.DeliveryStatus.TEMPORARY_FAILURE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.neuguong.messaging.WireJson;
import vn.neuguong.notification.delivery.DeliveryEvent;
import vn.neuguong.notification.delivery.DeliveryEvent.DeliveryAccepted;
import vn.neuguong.notification.delivery.DeliveryEvent.DeliveryCancelled;
import vn.neuguong.notification.delivery.DeliveryEvent.DeliveryDelivered;
import vn.neuguong.notification.delivery.DeliveryEvent.DeliveryFailed;
import vn.neuguong.notification.delivery.MailRequest;
import vn.neuguong.notification.templates.Occasion;
import vn.neuguong.notification.templates.TemplateVersion;
import vn.neuguong.testing.ServiceContract;

class DeliveryContractTests {

    private static final ServiceContract CONTRACT = ServiceContract.of("notification");
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final TemplateVersion TEMPLATE = new TemplateVersion("pledge.sign.opened.vi", 1);
    private static final MailRequest INVITATION = new MailRequest(
            "nam-khong-2026.1.ha:sign",
            "pledge.sign",
            Occasion.OPENED,
            "pledge",
            "nam-khong-2026",
            "ha",
            Map.of("unitName", "Trường THCS Trần Phú"),
            NOW,
            List.of());

    static Stream<DeliveryEvent> everyOutcome() {
        return Stream.of(
                new DeliveryAccepted("m-1", INVITATION, TEMPLATE, "<m-1@vidu.vn>", NOW),
                new DeliveryDelivered("m-1", INVITATION, TEMPLATE, "<m-1@vidu.vn>", NOW),
                new DeliveryFailed("m-1", INVITATION, TEMPLATE, PERMANENT_FAILURE, NOW, "550 unknown"),
                new DeliveryFailed("m-1", INVITATION, TEMPLATE, TEMPORARY_FAILURE, NOW, "451 come back later"),
                new DeliveryFailed("m-1", INVITATION, null, TECHNICAL_FAILURE, NOW, "no wording for pledge.dance"),
                new DeliveryCancelled("m-1", INVITATION, NOW, "the task is closed"));
    }

    @ParameterizedTest
    @MethodSource("everyOutcome")
    void publishesEveryOutcomeAsPromised(DeliveryEvent event) {
        var wire = new DeliveryWireFormat().toWire(event);
        assertThat(CONTRACT.breaches(wire.type(), WireJson.mapper().writeValueAsString(wire.data())))
                .isEmpty();
    }

    @Test
    void publishesNoneOfTheParametersOfAMail() {
        assertThat(everyOutcome()
                        .map(new DeliveryWireFormat()::toWire)
                        .map(event -> event.data().toString()))
                .noneMatch(body -> body.contains("Trần Phú"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"delivery.accepted.v1", "delivery.delivered.v1", "delivery.failed.v1", "delivery.cancelled.v1"})
    void showsExamplesThatKeepTheSchema(String type) {
        assertThat(CONTRACT.breaches(type, CONTRACT.example(type))).isEmpty();
    }
}
