package vn.neuguong.notification.delivery.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.neuguong.notification.delivery.MailRequest;
import vn.neuguong.notification.templates.TemplateVersion;

/** The body of {@code delivery.accepted.v1}, {@code delivery.failed.v1} and {@code delivery.cancelled.v1}. */
record DeliveryOutcomeV1(
        String deliveryId,
        String cause,
        String kind,
        String personId,
        @Nullable TemplateV1 template,
        @Nullable String messageId,
        Instant at,
        @Nullable String reason) {

    record TemplateV1(String id, int version) {
        static @Nullable TemplateV1 of(@Nullable TemplateVersion template) {
            return template == null ? null : new TemplateV1(template.id(), template.version());
        }
    }

    static DeliveryOutcomeV1 of(
            String deliveryId,
            MailRequest request,
            @Nullable TemplateVersion template,
            @Nullable String messageId,
            Instant at,
            @Nullable String reason) {
        return new DeliveryOutcomeV1(
                deliveryId,
                request.causeId(),
                request.kind(),
                request.personId(),
                TemplateV1.of(template),
                messageId,
                at,
                reason);
    }
}
