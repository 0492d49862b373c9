package vn.neuguong.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.neuguong.testing.PublishedEvents;

/** A city of its own with its schools, told of as pledge-service tells of it. */
public final class SongVan {

    private static final String PLEDGE_SERVICE = "/pledge-service";

    private final PublishedEvents events;
    private final String city;

    public SongVan(PublishedEvents events, String city) {
        this.events = events;
        this.city = city;
    }

    public void city(String headId) {
        unit(1, city, "Công đoàn Giáo dục thành phố Sông Vân", "CITY", null, seats(headId, null));
    }

    /** A school with both seats established; no holder means vacant. */
    public void school(long sequence, String unitId, String name, @Nullable String headId, @Nullable String unionId) {
        unit(sequence, unitId, name, "SCHOOL", city, seats(headId, unionId));
    }

    public void person(String personId, String name) {
        events.publish(
                "pledge.roster-people",
                "person.changed.v1",
                PLEDGE_SERVICE,
                personId,
                1,
                Map.of("personId", personId, "name", name, "email", personId + "@song-van.example", "language", "vi"));
    }

    public void erase(String personId) {
        events.publish("pledge.roster-people", "person.erased.v1", PLEDGE_SERVICE, personId, 2, null);
    }

    public void launch(String programmeId) {
        var launch = new HashMap<String, Object>();
        launch.put("programmeId", programmeId);
        launch.put("name", "Nói không với tiêu cực");
        launch.put("audience", Map.of("rootUnitIds", List.of(city), "excludedUnitIds", List.of()));
        launch.put("pledgeDueAt", "2026-11-20T10:00:00Z");
        launch.put("launchedAt", "2026-11-02T01:00:00Z");
        events.publish("pledge.programmes", "programme.launched.v1", PLEDGE_SERVICE, programmeId, 2, launch);
    }

    private void unit(
            long sequence,
            String unitId,
            String name,
            String kind,
            @Nullable String parentId,
            List<Map<String, String>> seats) {
        var unit = new HashMap<String, Object>();
        unit.put("unitId", unitId);
        unit.put("name", name);
        unit.put("kind", kind);
        unit.put("validFrom", "2026-09-01");
        unit.put("seats", seats);
        if (parentId != null) {
            unit.put("parentId", parentId);
        }
        events.publish("pledge.roster-units", "unit.changed.v1", PLEDGE_SERVICE, unitId, sequence, unit);
    }

    private static List<Map<String, String>> seats(@Nullable String headId, @Nullable String unionId) {
        var seats = new ArrayList<Map<String, String>>();
        seats.add(headId == null ? Map.of("seat", "HEAD") : Map.of("seat", "HEAD", "holderId", headId));
        seats.add(unionId == null ? Map.of("seat", "UNION") : Map.of("seat", "UNION", "holderId", unionId));
        return seats;
    }
}
