package vn.neuguong.notification.operations;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.api.CursorPage;
import vn.neuguong.defaults.api.CursorRequest;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.UnreadableInput;
import vn.neuguong.notification.delivery.DeliveryLine;
import vn.neuguong.notification.delivery.DeliveryList;
import vn.neuguong.notification.delivery.DeliveryStatus;

/** The actuator endpoint {@code mail}: the operators' desk for machines. */
@Component
@Endpoint(id = "mail")
class MailEndpoint {

    private final MailDesk desk;
    private final DeliveryList deliveries;
    private final MessageSource messages;

    MailEndpoint(MailDesk desk, DeliveryList deliveries, MessageSource messages) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.messages = messages;
    }

    /** How an action ended, and the same in words. */
    record Outcome(boolean done, String code, String detail, String message) {}

    @ReadOperation
    MailOverview overview() {
        return desk.look();
    }

    /** The mails in one state, the newest first. */
    @ReadOperation
    CursorPage<DeliveryLine> deliveries(
            @Selector DeliveryStatus status, @Nullable String cursor, @Nullable String limit) {
        try {
            return deliveries.page(status, CursorRequest.of(cursor, limit));
        } catch (UnreadableInput unreadable) {
            var fault = unreadable.fault();
            var reason = fault.field() + " " + messages.getMessage(fault, Locale.ENGLISH);
            throw new InvalidEndpointRequestException(reason, reason);
        }
    }

    /** What was wrong with an action; nothing has happened. */
    record Refused(List<Problem> problems) {}

    /** One of them. */
    record Problem(String field, String reason) {}

    /** What an action needs besides who and why is written at {@link MailAction}. */
    @WriteOperation
    WebEndpointResponse<?> act(
            @Selector MailAction action,
            @Nullable String who,
            @Nullable String why,
            @Nullable String kind,
            @Nullable String delivery,
            @Nullable String address,
            @Nullable String language) {
        var about = switch (action) {
            case PAUSE, RESUME -> kind;
            case RESEND -> delivery;
            case TEST -> address;
        };
        try {
            var done = desk.act(new MailWish(action, who, why, about, language));
            var message = messages.getMessage(done.code(), new Object[] {done.detail()}, Locale.ENGLISH);
            return new WebEndpointResponse<>(new Outcome(done.done(), done.code(), done.detail(), message));
        } catch (InvalidInput invalid) {
            var problems = invalid.faults().stream()
                    .map(fault -> new Problem(fault.field(), messages.getMessage(fault, Locale.ENGLISH)))
                    .toList();
            return new WebEndpointResponse<>(new Refused(problems), HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
    }
}
