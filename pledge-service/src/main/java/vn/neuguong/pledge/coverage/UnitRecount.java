package vn.neuguong.pledge.coverage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.dissemination.Briefing;
import vn.neuguong.pledge.pledges.Acknowledgement;
import vn.neuguong.pledge.pledges.EndReason;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.pledges.PledgeKind;

/**
 * Counts one unit anew from its pledges and briefings, which are the truth; whatever was missed or came twice is right
 * again afterwards. It reads a few fields of some fifty documents, at most of a few thousand.
 */
@Component
class UnitRecount {

    private static final Set<String> STAYING = Set.of(EndReason.PROGRAMME_ENDED.name());

    private final MongoOperations mongo;
    private final Clock clock;

    UnitRecount(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** The history of the unit as its pledges tell it now, and what the unit was called at the last invitation. */
    Recounted recount(CoverageKey key) {
        var pledges = mongo.getCollection(mongo.getCollectionName(Pledge.class))
                .find(and(
                        eq("terms.programmeId", key.programmeId()),
                        eq("signer.unitId", key.unitId()),
                        eq("terms.programmeVersion", key.version())))
                .projection(include(
                        "kind",
                        "signer",
                        "invitedAt",
                        "viewedAt",
                        "signedAt",
                        "inForceAt",
                        "refusedAt",
                        "endedAt",
                        "endReason",
                        "dueAt",
                        "asked",
                        "acknowledgements.state"))
                .into(new ArrayList<>());
        pledges.removeIf(pledge -> PledgeKind.UNIT.name().equals(pledge.getString("kind")));
        var informed = informedOn(key, pledges);
        var history = new UnitHistory();
        var name = key.unitId();
        for (var pledge : pledges) {
            var signer = pledge.get("signer", Document.class);
            name = signer.getString("unitName");
            daysOf(pledge, informed.get(signer.getString("personId"))).addTo(history);
        }
        return new Recounted(name, history);
    }

    /** A unit and how its counts changed. */
    record Recounted(String unitName, UnitHistory history) {}

    private Map<String, LocalDate> informedOn(CoverageKey key, List<Document> pledges) {
        var ids = pledges.stream()
                .map(pledge -> pledge.get("signer", Document.class).getString("personId"))
                .map(personId -> "%s.%d.%s".formatted(key.programmeId(), key.version(), personId))
                .toList();
        var informed = new HashMap<String, LocalDate>();
        mongo.getCollection(mongo.getCollectionName(Briefing.class))
                .find(in("_id", ids))
                .projection(include("personId", "informedOn"))
                .forEach(briefing -> {
                    var day = briefing.getString("informedOn");
                    if (day != null) {
                        informed.put(briefing.getString("personId"), LocalDate.parse(day));
                    }
                });
        return informed;
    }

    private PledgeDays daysOf(Document pledge, @Nullable LocalDate informed) {
        var signed = day(pledge, "signedAt");
        boolean answerAwaited =
                signed != null || Boolean.TRUE.equals(pledge.getBoolean("asked")) || day(pledge, "refusedAt") != null;
        var acknowledged = pledge.getList("acknowledgements", Document.class, List.of()).stream()
                .anyMatch(seat -> Acknowledgement.State.ACKNOWLEDGED.name().equals(seat.getString("state")));
        var reason = pledge.getString("endReason");
        boolean counts = reason == null || STAYING.contains(reason);
        var invited =
                pledge.getDate("invitedAt").toInstant().atZone(clock.getZone()).toLocalDate();
        return new PledgeDays(
                invited,
                informed,
                day(pledge, "viewedAt"),
                signed,
                acknowledged,
                day(pledge, "inForceAt"),
                day(pledge, "refusedAt"),
                answerAwaited ? day(pledge, "dueAt") : null,
                counts ? null : day(pledge, "endedAt"));
    }

    private @Nullable LocalDate day(Document pledge, String field) {
        @Nullable Date at = pledge.getDate(field);
        return at == null ? null : at.toInstant().atZone(clock.getZone()).toLocalDate();
    }
}
