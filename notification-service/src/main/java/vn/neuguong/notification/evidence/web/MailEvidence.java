package vn.neuguong.notification.evidence.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.notification.delivery.Attempt;
import vn.neuguong.notification.delivery.DeliveryRecord;
import vn.neuguong.notification.delivery.MailRequest;
import vn.neuguong.notification.delivery.Receipt;

/** One mail as the evidence tells of it; without names, addresses and links. */
record MailEvidence(
        String deliveryId,
        String kind,
        String occasion,
        String causeId,
        List<String> tasksListed,
        String owner,
        String correlationId,
        String personId,
        String messageId,
        Map<String, String> parameters,
        @Nullable Instant dueAt,
        String status,
        @Nullable String reason,
        Instant queuedAt,
        List<AttemptEvidence> attempts,
        List<ReceiptEvidence> receipts) {

    /**
     * One time it was handed over.
     *
     * @param dataSha256 of {@code data} with the recipient's name, the names in {@code items} and the links filled in, as
     *     {@code jq -cSj .} prints it
     * @param data what was written besides those; missing once the person was erased
     */
    record AttemptEvidence(
            Instant startedAt,
            @Nullable Instant endedAt,
            String provider,
            @Nullable String result,
            String template,
            int templateVersion,
            String dataSha256,
            @Nullable JsonNode data,
            @Nullable String serverReply) {

        static AttemptEvidence of(Attempt attempt) {
            return new AttemptEvidence(
                    attempt.startedAt(),
                    attempt.endedAt(),
                    attempt.provider(),
                    attempt.result() == null ? null : attempt.result().name(),
                    attempt.template().id(),
                    attempt.template().version(),
                    attempt.dataSha256(),
                    attempt.data() == null ? null : JsonMapper.shared().readTree(attempt.data()),
                    attempt.serverReply());
        }
    }

    /** What was heard of it after it had left us. */
    record ReceiptEvidence(Instant at, String says, String words) {

        static ReceiptEvidence of(Receipt receipt) {
            return new ReceiptEvidence(receipt.at(), receipt.says().name(), receipt.words());
        }
    }

    static MailEvidence of(DeliveryRecord mail) {
        var request = mail.request();
        return new MailEvidence(
                mail.deliveryId(),
                request.kind(),
                request.occasion().name(),
                request.causeId(),
                request.lines().stream().map(MailRequest.Line::taskId).toList(),
                request.owner(),
                request.correlationId(),
                request.personId(),
                mail.messageId(),
                request.parameters(),
                request.dueAt(),
                mail.status().name(),
                mail.reason(),
                mail.queuedAt(),
                mail.attempts().stream().map(AttemptEvidence::of).toList(),
                mail.receipts().stream().map(ReceiptEvidence::of).toList());
    }
}
