package vn.neuguong.notification.delivery.messaging;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.neuguong.notification.delivery.DeliveryStatus;
import vn.neuguong.notification.delivery.MailRequest;
import vn.neuguong.notification.templates.TemplateVersion;

/** The body of all {@code delivery.*.v1}. */
record DeliveryOutcomeV1(
        String deliveryId,
        String cause,
        String kind,
        String personId,
        @Nullable TemplateV1 template,
        @Nullable String messageId,
        Instant at,
        @Nullable String failure,
        @Nullable String reason) {

    private static final String FAILURE = "_failure";

    record TemplateV1(String id, int version) {
        static @Nullable TemplateV1 of(@Nullable TemplateVersion template) {
            return template == null ? null : new TemplateV1(template.id(), template.version());
        }
    }

    static DeliveryOutcomeV1 arrived(
            String deliveryId, MailRequest request, TemplateVersion template, String messageId, Instant at) {
        return of(deliveryId, request, template, messageId, at, null, null);
    }

    static DeliveryOutcomeV1 failed(
            String deliveryId,
            MailRequest request,
            @Nullable TemplateVersion template,
            DeliveryStatus status,
            Instant at,
            String reason) {
        var failure = status.name().toLowerCase(Locale.ROOT).replace(FAILURE, "");
        return of(deliveryId, request, template, null, at, failure, reason);
    }

    static DeliveryOutcomeV1 cancelled(String deliveryId, MailRequest request, Instant at, String reason) {
        return of(deliveryId, request, null, null, at, null, reason);
    }

    private static DeliveryOutcomeV1 of(
            String deliveryId,
            MailRequest request,
            @Nullable TemplateVersion template,
            @Nullable String messageId,
            Instant at,
            @Nullable String failure,
            @Nullable String reason) {
        return new DeliveryOutcomeV1(
                deliveryId,
                request.causeId(),
                request.kind(),
                request.personId(),
                TemplateV1.of(template),
                messageId,
                at,
                failure,
                reason);
    }
}
