package vn.neuguong.local.story;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The campaign of the sample data: imported, drafted and launched through the public interface. */
final class Campaign {

    private static final String ID = "nam-khong";
    private static final int DAYS_TO_SIGN = 20;

    /** Until when each unit takes each step, in days from the launch (S3). */
    private static final Map<String, Integer> DAYS_TO_LAUNCH =
            Map.of("PLAN", 4, "REPORTED", 7, "COORDINATED", 10, "LAUNCHED", 14);

    private static final Duration IMPORT_PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Office office;
    private final URI pledgeService;
    private final SampleRoster roster;
    private final Supplier<ZonedDateTime> clock;

    Campaign(Office office, URI pledgeService, SampleRoster roster, Supplier<ZonedDateTime> clock) {
        this.office = office;
        this.pledgeService = pledgeService;
        this.roster = roster;
        this.clock = clock;
    }

    int people() {
        return roster.people().size();
    }

    boolean anyProgrammeExists() {
        return programmes().size() > 0;
    }

    /** Importing the same files again changes nothing. */
    JsonNode importRoster() {
        var received = office.upload(
                pledgeService,
                "/api/roster/imports",
                Map.of("units", roster.unitsFile(), "people", roster.peopleFile()));
        var path = "/api/roster/imports/" + received.path("importId").asString();
        importReaches("PREVIEWED", path);
        office.post(pledgeService, path + "/confirm", null);
        return importReaches("CONFIRMED", path);
    }

    /** An import is checked and applied in the background. */
    private JsonNode importReaches(String wanted, String path) {
        var deadline = System.nanoTime() + IMPORT_PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var seen = office.get(pledgeService, path);
            var status = seen.path("status").asString();
            if (status.equals(wanted)) {
                return seen;
            }
            if (status.equals("REJECTED") || status.equals("OUTDATED")) {
                throw new IllegalStateException("The import of the sample roster is " + status + ": "
                        + office.get(pledgeService, path + "/problems"));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new IllegalStateException("The import of the sample roster is not " + wanted + " yet");
    }

    /** The launched programme somebody has still to sign or acknowledge in, or a new one. */
    String unfinishedOrNew() {
        return programmes()
                .valueStream()
                .map(programme -> programme.path("programmeId").asString())
                .filter(id -> id.startsWith(ID) && coverage(id).path("inForce").asLong() < people())
                .findFirst()
                .orElseGet(this::launchNew);
    }

    String launchNew() {
        var programmeId = freeId();
        var now = clock.get();
        var today = now.toLocalDate();
        var dueAt = today.plusDays(DAYS_TO_SIGN).atTime(LocalTime.of(17, 0)).atZone(now.getZone());
        office.post(
                pledgeService,
                "/api/programmes",
                Map.of(
                        "programmeId", programmeId,
                        "kind", "CAMPAIGN",
                        "name", "Cuộc vận động “Nói không với tiêu cực” năm " + today.getYear(),
                        "legalBasis",
                                List.of(
                                        "Kế hoạch số 50/KH-LĐLĐ ngày 20/8/2019",
                                        "Kế hoạch số 51/KH-LĐLĐ ngày 20/8/2019"),
                        "aims",
                                "Mỗi người làm việc tận tụy, trung thực, lịch sự với nhân dân và đồng nghiệp; kịp thời"
                                        + " biểu dương người tốt, việc tốt.",
                        "period",
                                Map.of(
                                        "from",
                                        today.toString(),
                                        "to",
                                        today.plusYears(1).toString()),
                        "pledgeDueAt", dueAt.toInstant().toString(),
                        "audience", Map.of("rootUnitIds", List.of(roster.root())),
                        "clauseSets", List.of("five-nos", "qt-522"),
                        "cascade", cascade(today)));
        office.post(pledgeService, "/api/programmes/" + programmeId + "/launch", null);
        return programmeId;
    }

    /** People are invited at once; a unit above the schools has no school board to agree with. */
    private static Map<String, Object> cascade(LocalDate today) {
        var dueOn = new TreeMap<String, String>();
        DAYS_TO_LAUNCH.forEach(
                (step, days) -> dueOn.put(step, today.plusDays(days).toString()));
        return Map.of("dueOn", dueOn, "notAsked", Map.of("CITY", List.of("COORDINATED")));
    }

    JsonNode coverage(String programmeId) {
        return office.get(pledgeService, "/api/programmes/" + programmeId + "/coverage");
    }

    private String freeId() {
        var taken = programmes()
                .valueStream()
                .map(programme -> programme.path("programmeId").asString())
                .toList();
        var base = ID + "-" + clock.get().getYear();
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? base : base + "-" + n)
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode programmes() {
        return office.get(pledgeService, "/api/programmes?limit=500").path("items");
    }
}
