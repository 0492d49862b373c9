package vn.neuguong.endtoend.chaos.checker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.neuguong.endtoend.chaos.faults.FaultWindow;
import vn.neuguong.endtoend.chaos.proxies.HandOver;
import vn.neuguong.endtoend.chaos.workload.Answer;
import vn.neuguong.local.launcher.ProcessName;

/**
 * What a run has left behind, as far as the invariants speak of it.
 *
 * @param accepted what the services said they had accepted
 * @param tried the tasks people acted on, whatever became of it
 * @param aggregates every document that raises events
 * @param records everything in the event topics
 * @param deadLetters everything in the dead-letter topics
 * @param projections what consumers have made of events
 * @param handOvers what passed the mail gate
 * @param lag records each group has still to read
 * @param takeovers of relays that were killed
 */
public record Facts(
        List<Answer> accepted,
        Set<String> tried,
        List<FaultWindow> faults,
        List<Aggregate> aggregates,
        List<PledgeFact> pledges,
        List<Queue> queues,
        List<Inspection> inspections,
        Map<String, Set<String>> peopleByUnit,
        Set<String> launchedProgrammes,
        List<EventRecord> records,
        List<DeadLetter> deadLetters,
        List<Projection> projections,
        List<TaskFact> tasks,
        List<DeliveryFact> deliveries,
        List<MailFact> mails,
        List<HandOver> handOvers,
        Map<String, Long> lag,
        List<Takeover> takeovers) {

    /**
     * A document that raises events; its events carry the numbers up to the sequence.
     *
     * @param deadReason empty unless an event can never be published
     */
    public record Aggregate(
            String service, String collection, String id, long sequence, int unpublished, String deadReason) {}

    /** A pledge; seats are written {@code SEAT:holder}. */
    public record PledgeFact(
            String id,
            String programmeId,
            String unitId,
            String signerId,
            String status,
            Map<String, String> seats,
            long signatures,
            Map<String, Long> acknowledgements) {}

    /** The pledges that wait for a holder of a seat. */
    public record Queue(String id, String seat, Set<String> waiting) {}

    /** A school's self-inspection. */
    public record Inspection(String id, String programmeId, String unitId, String status) {}

    /**
     * A record of an event topic.
     *
     * @param injected empty when a service wrote it, else what the chaos run says of it
     */
    public record EventRecord(
            String topic,
            int partition,
            long offset,
            Instant at,
            String key,
            String source,
            String id,
            String type,
            long sequence,
            String body,
            String injected) {

        boolean isOfAService() {
            return injected.isEmpty();
        }

        /** The service that wrote it. */
        ProcessName service() {
            var name = source.replaceFirst("^/", "").replaceFirst("-service$", "");
            return ProcessName.valueOf(name.toUpperCase(Locale.ROOT));
        }

        String aggregate() {
            return String.join(" ", source, key);
        }

        String place() {
            return "%s-%d@%d".formatted(topic, partition, offset);
        }
    }

    /** A record of a dead-letter topic. */
    public record DeadLetter(String topic, String group, String injected, String eventId, String reason) {}

    /** One document of a consumer; the status is empty when it has none. */
    public record Projection(String service, String collection, String id, String status, long sequence) {}

    /** A task as notification-service knows it. */
    public record TaskFact(String id, String status) {}

    /** A mail as notification-service knows it. */
    public record DeliveryFact(String id, String causeId, String personId, String status, String messageId) {}

    /**
     * A relay that was killed, and how long it was missed.
     *
     * @param inACalm whether nothing else was wrong
     */
    public record Takeover(ProcessName service, Instant killedAt, Duration missedFor, boolean inACalm) {}

    /** A mail as its recipient found it. */
    public record MailFact(String messageId, String recipient, Instant receivedAt, String content) {}
}
