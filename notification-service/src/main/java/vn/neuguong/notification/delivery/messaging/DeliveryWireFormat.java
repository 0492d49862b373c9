package vn.neuguong.notification.delivery.messaging;

import org.springframework.stereotype.Component;
import vn.neuguong.messaging.outbox.WireEvent;
import vn.neuguong.messaging.outbox.WireFormat;
import vn.neuguong.notification.delivery.DeliveryEvent;
import vn.neuguong.notification.delivery.DeliveryEvent.DeliveryAccepted;
import vn.neuguong.notification.delivery.DeliveryEvent.DeliveryCancelled;
import vn.neuguong.notification.delivery.DeliveryEvent.DeliveryDelivered;
import vn.neuguong.notification.delivery.DeliveryEvent.DeliveryFailed;

/** What became of mails, on {@code notification.deliveries}. */
@Component
class DeliveryWireFormat implements WireFormat<DeliveryEvent> {

    @Override
    public String topic() {
        return "notification.deliveries";
    }

    @Override
    public WireEvent toWire(DeliveryEvent event) {
        return switch (event) {
            case DeliveryAccepted(var id, var request, var template, var messageId, var at) ->
                new WireEvent("delivery.accepted.v1", DeliveryOutcomeV1.arrived(id, request, template, messageId, at));
            case DeliveryDelivered(var id, var request, var template, var messageId, var at) ->
                new WireEvent("delivery.delivered.v1", DeliveryOutcomeV1.arrived(id, request, template, messageId, at));
            case DeliveryFailed(var id, var request, var template, var failure, var at, var reason) ->
                new WireEvent(
                        "delivery.failed.v1", DeliveryOutcomeV1.failed(id, request, template, failure, at, reason));
            case DeliveryCancelled(var id, var request, var at, var reason) ->
                new WireEvent("delivery.cancelled.v1", DeliveryOutcomeV1.cancelled(id, request, at, reason));
        };
    }
}
