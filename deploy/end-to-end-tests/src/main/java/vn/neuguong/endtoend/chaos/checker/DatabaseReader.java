package vn.neuguong.endtoend.chaos.checker;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import vn.neuguong.endtoend.chaos.checker.Facts.Aggregate;
import vn.neuguong.endtoend.chaos.checker.Facts.DeliveryFact;
import vn.neuguong.endtoend.chaos.checker.Facts.Inspection;
import vn.neuguong.endtoend.chaos.checker.Facts.PledgeFact;
import vn.neuguong.endtoend.chaos.checker.Facts.Projection;
import vn.neuguong.endtoend.chaos.checker.Facts.Queue;
import vn.neuguong.endtoend.chaos.checker.Facts.TaskFact;

/** Reads the databases of all services with the plain driver. */
final class DatabaseReader implements AutoCloseable {

    private static final List<String> SERVICES = List.of("pledge", "inspection", "award", "notification");

    private final MongoClient client;

    DatabaseReader(String uri) {
        this.client = MongoClients.create(uri);
    }

    List<Aggregate> aggregates() {
        var all = new ArrayList<Aggregate>();
        for (var service : SERVICES) {
            for (var collection : client.getDatabase(service).listCollectionNames()) {
                documents(service, collection)
                        .filter(document -> document.containsKey("eventSequence"))
                        .map(document -> aggregate(service, collection, document))
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static Aggregate aggregate(String service, String collection, Document document) {
        var outbox = document.get("outbox", new Document());
        var unpublished = outbox.getList("events", Document.class, List.of()).size();
        return new Aggregate(
                service + "-service",
                collection,
                id(document),
                document.get("eventSequence", Number.class).longValue(),
                unpublished,
                outbox.containsKey("deadSince") ? String.valueOf(outbox.getString("deadReason")) : "");
    }

    List<PledgeFact> pledges() {
        return documents("pledge", "pledges").map(DatabaseReader::pledge).toList();
    }

    private static PledgeFact pledge(Document document) {
        var evidence = document.getList("evidence", Document.class, List.of());
        var signer = document.get("signer", Document.class);
        return new PledgeFact(
                id(document),
                document.get("terms", Document.class).getString("programmeId"),
                signer.getString("unitId"),
                signer.getString("personId"),
                document.getString("status"),
                document.getList("acknowledgements", Document.class, List.of()).stream()
                        .filter(one -> one.getString("holderId") != null)
                        .collect(toMap(
                                one -> one.getString("seat") + ":" + one.getString("holderId"),
                                one -> one.getString("state"))),
                evidence.stream()
                        .filter(entry -> "SIGNED".equals(entry.getString("kind")))
                        .count(),
                evidence.stream()
                        .filter(entry -> "ACKNOWLEDGED".equals(entry.getString("kind")))
                        .collect(groupingBy(
                                entry -> entry.getString("seat") + ":" + entry.getString("personId"), counting())));
    }

    List<Queue> queues() {
        return documents("pledge", "acknowledgementQueues")
                .map(document -> {
                    var duty = document.get("duty", Document.class);
                    return new Queue(
                            id(document),
                            "%s %s:%s"
                                    .formatted(
                                            duty.getString("programmeId"),
                                            duty.getString("seat"),
                                            duty.getString("holderId")),
                            Set.copyOf(document.getList("waiting", String.class, List.of())));
                })
                .toList();
    }

    List<Inspection> inspections() {
        return documents("inspection", "selfInspections")
                .map(document -> {
                    var subject = document.get("subject", Document.class);
                    return new Inspection(
                            id(document),
                            subject.getString("programmeId"),
                            subject.getString("unitId"),
                            document.getString("status"));
                })
                .toList();
    }

    Map<String, Set<String>> peopleByUnit() {
        return documents("pledge", "staffMembers")
                .collect(groupingBy(document -> document.getString("unitId"), mapping(DatabaseReader::id, toSet())));
    }

    Set<String> launchedProgrammes() {
        return documents("pledge", "programmes")
                .filter(document -> "LAUNCHED".equals(document.getString("status")))
                .map(DatabaseReader::id)
                .collect(toSet());
    }

    List<Projection> projections() {
        return Stream.of(
                        projection("inspection", "people"),
                        projection("inspection", "units"),
                        projection("inspection", "programmes"),
                        projection("award", "people"),
                        projection("award", "units"),
                        projection("award", "programmes"),
                        projection("award", "pledges"),
                        projection("award", "inspections"),
                        projection("notification", "people"))
                .flatMap(all -> all)
                .toList();
    }

    private Stream<Projection> projection(String service, String collection) {
        return documents(service, collection)
                .map(document -> new Projection(
                        service,
                        collection,
                        id(document),
                        document.get("status", ""),
                        document.get("sequence", (Number) 0L).longValue()));
    }

    List<TaskFact> tasks() {
        return documents("notification", "tasks")
                .map(document -> new TaskFact(id(document), document.getString("status")))
                .toList();
    }

    List<DeliveryFact> deliveries() {
        return documents("notification", "deliveries")
                .map(document -> {
                    var request = document.get("request", Document.class);
                    return new DeliveryFact(
                            id(document),
                            request.getString("causeId"),
                            request.getString("personId"),
                            document.getString("status"),
                            document.getString("messageId"));
                })
                .toList();
    }

    private Stream<Document> documents(String service, String collection) {
        return StreamSupport.stream(
                client.getDatabase(service).getCollection(collection).find().spliterator(), false);
    }

    private static String id(Document document) {
        return String.valueOf(Objects.requireNonNull(document.get("_id")));
    }

    @Override
    public void close() {
        client.close();
    }
}
