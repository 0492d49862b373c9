package vn.neuguong.notification.delivery;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.TreeMap;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Fields;
import org.springframework.stereotype.Component;

/** Counts the mails of one business process. */
@Component
public class DeliveryFigures {

    private final MongoOperations mongo;

    DeliveryFigures(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** One query whatever the number of mails. */
    public DeliverySummary of(String correlation) {
        var counting = newAggregation(
                match(where("request.correlationId").is(correlation)),
                group(Fields.from(Fields.field("kind", "request.kind"), Fields.field("status", "status")))
                        .count()
                        .as("mails"),
                project("kind", "status", "mails"));
        var rows = mongo.aggregate(counting, Delivery.class, Row.class).getMappedResults();
        var byKind = new TreeMap<String, DeliveryCounts>();
        for (var row : rows) {
            byKind.merge(row.kind(), DeliveryCounts.of(row.status(), row.mails()), DeliveryCounts::plus);
        }
        return new DeliverySummary(correlation, total(List.copyOf(byKind.values())), byKind);
    }

    private static DeliveryCounts total(List<DeliveryCounts> counts) {
        return counts.stream().reduce(DeliveryCounts.NONE, DeliveryCounts::plus);
    }

    private record Row(String kind, DeliveryStatus status, long mails) {}
}
