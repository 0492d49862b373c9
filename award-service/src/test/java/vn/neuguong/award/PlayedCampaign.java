package vn.neuguong.award;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.neuguong.testing.PublishedEvents;

/** Plays one campaign of Sông Vân the way the pledge and inspection services would: as events on their topics. */
public final class PlayedCampaign {

    private static final String PLEDGE = "/pledge-service";
    private static final String INSPECTION = "/inspection-service";

    private final PublishedEvents events;
    private final String programmeId;

    public PlayedCampaign(PublishedEvents events, String programmeId) {
        this.events = events;
        this.programmeId = programmeId;
    }

    public String id() {
        return programmeId;
    }

    public void launched(Instant at) {
        var body = Map.of(
                "programmeId",
                programmeId,
                "version",
                1,
                "name",
                "Nói không với tiêu cực",
                "period",
                Map.of("from", "2020-01-01", "to", "2099-12-31"),
                "audience",
                Map.of("rootUnitIds", List.of(SongVan.UNION), "excludedUnitIds", List.of()),
                "launchedAt",
                at.toString());
        events.publish("pledge.programmes", "programme.launched.v1", PLEDGE, programmeId, 1, body);
    }

    public void unit(
            String unitId, String name, String kind, @Nullable String parentId, List<Map<String, String>> seats) {
        var body = new LinkedHashMap<String, Object>();
        body.put("unitId", unitId);
        body.put("name", name);
        body.put("kind", kind);
        body.put("validFrom", "2020-01-01");
        body.put("seats", seats);
        if (parentId != null) {
            body.put("parentId", parentId);
        }
        events.publish("pledge.roster-units", "unit.changed.v1", PLEDGE, unitId, 1, body);
    }

    public void invited(String unitId, String signerId) {
        pledge("pledge.invited.v1", 1, unitId, signerId, null);
    }

    public void inForce(String unitId, String signerId, Instant at) {
        pledge("pledge.in-force.v1", 4, unitId, signerId, at);
    }

    public void inspected(String unitId, int score, Instant at) {
        var id = "%s.%s.self".formatted(programmeId, unitId);
        var body = Map.of(
                "inspectionId", id,
                "programmeId", programmeId,
                "unitId", unitId,
                "kind", "SELF",
                "completedAt", at.toString(),
                "score", score,
                "maxScore", 100);
        events.publish("inspection.inspections", "inspection.completed.v1", INSPECTION, id, 2, body);
    }

    private void pledge(String type, long sequence, String unitId, String signerId, @Nullable Instant inForceAt) {
        var id = "%s.1.%s".formatted(programmeId, signerId);
        var body = new LinkedHashMap<String, Object>();
        body.put("pledgeId", id);
        body.put("kind", "PERSON");
        body.put("programmeId", programmeId);
        body.put("programmeVersion", 1);
        body.put("unitId", unitId);
        body.put("signerId", signerId);
        body.put("status", inForceAt == null ? "INVITED" : "IN_FORCE");
        if (inForceAt != null) {
            body.put("signedAt", inForceAt.toString());
            body.put("inForceAt", inForceAt.toString());
        }
        events.publish("pledge.pledges", type, PLEDGE, id, sequence, body);
    }
}
