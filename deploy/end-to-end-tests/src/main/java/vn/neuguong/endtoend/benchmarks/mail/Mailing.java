package vn.neuguong.endtoend.benchmarks.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.neuguong.endtoend.benchmarks.records.ContractExample;
import vn.neuguong.endtoend.benchmarks.records.EventRecord;
import vn.neuguong.endtoend.benchmarks.records.Person;

/** People who have to sign, and their open tasks, in the records pledge-service would publish. */
final class Mailing {

    static final String PEOPLE = "pledge.roster-people";
    static final String TASKS = "pledge.tasks";

    private static final String OWNER = "pledge-service";
    private static final String PERSON_CHANGED = "person.changed.v1";
    private static final String TASK_OPENED = "task.opened.v1";
    /** So far off that no reminder is due during a round. */
    private static final Duration TIME_TO_SIGN = Duration.ofDays(60);

    private final ContractExample person;
    private final ContractExample task;
    private final int people;
    private final Duration clockOffset;

    /** @param clockOffset by which business time is ahead */
    Mailing(Path repository, int people, Duration clockOffset) {
        this.person = ContractExample.read(repository, OWNER, PERSON_CHANGED);
        this.task = ContractExample.read(repository, OWNER, TASK_OPENED);
        this.people = people;
        this.clockOffset = clockOffset;
    }

    int people() {
        return people;
    }

    /** The roster. */
    Stream<ProducerRecord<String, byte[]>> roster() {
        return IntStream.range(0, people)
                .mapToObj(Person::number)
                .map(one -> EventRecord.of(
                        OWNER,
                        PEOPLE,
                        PERSON_CHANGED,
                        one.id(),
                        1,
                        person.with(Map.of("personId", one.id(), "name", one.name(), "email", one.email()))));
    }

    /** Everybody's task of one programme. */
    Stream<ProducerRecord<String, byte[]>> tasks(String programme) {
        return IntStream.range(0, people).mapToObj(number -> task(programme, number));
    }

    ProducerRecord<String, byte[]> task(String programme, int number) {
        var pledge = "%s.1.%s".formatted(programme, Person.idOf(number));
        var now = Instant.now().plus(clockOffset);
        return EventRecord.of(
                OWNER,
                TASKS,
                TASK_OPENED,
                pledge,
                2,
                task.with(Map.of(
                        "taskId", pledge + ":sign",
                        "kind", "pledge.sign",
                        "assigneeId", Person.idOf(number),
                        "openedAt", now.toString(),
                        "dueAt", now.plus(TIME_TO_SIGN).toString())));
    }
}
