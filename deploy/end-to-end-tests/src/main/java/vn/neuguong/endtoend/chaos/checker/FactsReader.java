package vn.neuguong.endtoend.chaos.checker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.neuguong.endtoend.chaos.faults.FaultWindow;
import vn.neuguong.endtoend.chaos.proxies.HandOver;
import vn.neuguong.endtoend.chaos.workload.Answer;
import vn.neuguong.local.kafka.TopicCatalogue;

/** Collects the facts of a run that has come to rest. */
public final class FactsReader implements AutoCloseable {

    private final DatabaseReader database;
    private final TopicReader topics;
    private final MailboxReader mailbox;

    public FactsReader(String databaseUri, String brokers, TopicCatalogue catalogue, Path mails) {
        this.database = new DatabaseReader(databaseUri);
        this.topics = new TopicReader(brokers, catalogue);
        this.mailbox = new MailboxReader(mails);
    }

    /** Reads everything; takes seconds. */
    public Facts read(
            List<Answer> accepted,
            Set<String> tried,
            List<FaultWindow> faults,
            List<HandOver> handOvers,
            List<Facts.Takeover> takeovers)
            throws InterruptedException {
        return new Facts(
                accepted,
                tried,
                faults,
                database.aggregates(),
                database.pledges(),
                database.queues(),
                database.inspections(),
                database.peopleByUnit(),
                database.launchedProgrammes(),
                topics.records(),
                topics.deadLetters(),
                database.projections(),
                database.tasks(),
                database.deliveries(),
                mailbox.mails(),
                handOvers,
                topics.lag(),
                takeovers);
    }

    /** What is not quiet yet, in words; empty when everything has come to rest. */
    public List<String> restlessness() throws InterruptedException {
        var restless = new ArrayList<String>();
        long unpublished = database.aggregates().stream()
                .filter(aggregate -> aggregate.unpublished() > 0)
                .count();
        if (unpublished > 0) {
            restless.add(unpublished + " documents with unpublished events");
        }
        topics.lag().forEach((group, records) -> {
            if (records > 0) {
                restless.add("%s has %d records to read".formatted(group, records));
            }
        });
        long unsent = database.deliveries().stream()
                .filter(delivery -> Set.of("CREATED", "SENDING").contains(delivery.status()))
                .count();
        if (unsent > 0) {
            restless.add(unsent + " mails to be sent");
        }
        return restless;
    }

    @Override
    public void close() {
        database.close();
    }
}
