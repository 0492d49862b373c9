package vn.neuguong.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.neuguong.notification.templates.TemplateVersion;

/** What became of a mail. */
public sealed interface DeliveryEvent {

    /** The mail server took it. */
    record DeliveryAccepted(
            String deliveryId, MailRequest request, TemplateVersion template, String messageId, Instant at)
            implements DeliveryEvent {}

    /** It could not be sent; the template is missing when it was never written. */
    record DeliveryFailed(
            String deliveryId,
            MailRequest request,
            @Nullable TemplateVersion template,
            Instant at,
            String reason) implements DeliveryEvent {}

    /** It was not needed any more. */
    record DeliveryCancelled(String deliveryId, MailRequest request, Instant at, String reason)
            implements DeliveryEvent {}
}
