package vn.neuguong.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.neuguong.notification.templates.TemplateVersion;

/** What became of a mail. */
public sealed interface DeliveryEvent {

    /** A mail server took it. */
    record DeliveryAccepted(
            String deliveryId, MailRequest request, TemplateVersion template, String messageId, Instant at)
            implements DeliveryEvent {}

    /** A report says that it lies in the mailbox. */
    record DeliveryDelivered(
            String deliveryId, MailRequest request, TemplateVersion template, String messageId, Instant at)
            implements DeliveryEvent {}

    /**
     * It did not arrive and is not tried again; the template is missing when it was never written.
     *
     * @param failure the state it ended in
     */
    record DeliveryFailed(
            String deliveryId,
            MailRequest request,
            @Nullable TemplateVersion template,
            DeliveryStatus failure,
            Instant at,
            String reason)
            implements DeliveryEvent {}

    /** It was not needed any more. */
    record DeliveryCancelled(String deliveryId, MailRequest request, Instant at, String reason)
            implements DeliveryEvent {}
}
