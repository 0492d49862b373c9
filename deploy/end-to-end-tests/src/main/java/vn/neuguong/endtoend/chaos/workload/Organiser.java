package vn.neuguong.endtoend.chaos.workload;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import vn.neuguong.endtoend.chaos.cluster.ChaosPorts;
import vn.neuguong.local.launcher.ProcessName;

/** Imports the roster, then launches programme after programme, a school each, so that people never run out of work. */
final class Organiser {

    private static final Web.Client OFFICE =
            new Web.Client("programme-office", "roster:write roster:read programmes:write programmes:read");
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration IMPORT_PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int CONFLICT = 409;

    private final Web web;
    private final String pledgeService;
    private final Roster roster;
    private final Answers answers;
    private final List<Roster.School> schools;
    private int launched;

    Organiser(Web web, ChaosPorts ports, Roster roster, Answers answers, long seed) {
        this.web = web;
        this.pledgeService = ports.front(ProcessName.PLEDGE);
        this.roster = roster;
        this.answers = answers;
        this.schools = new ArrayList<>(roster.schools());
        Collections.shuffle(schools, new Random(seed));
    }

    void importRoster(Path folder) throws IOException, InterruptedException {
        var received = web.upload(
                OFFICE,
                pledgeService + "/api/roster/imports",
                Map.of("units", roster.writeUnits(folder), "people", roster.writePeople(folder)));
        expect(received.statusCode() == ACCEPTED, "The import was refused: " + received.body());
        var id = Web.json(received).path("importId").asString();
        var path = pledgeService + "/api/roster/imports/" + id;
        awaitImport(path, "PREVIEWED");
        var confirmed = web.post(OFFICE, path + "/confirm", Map.of());
        expect(confirmed.statusCode() == ACCEPTED, "The import was not confirmed: " + confirmed.body());
        awaitImport(path, "CONFIRMED");
        answers.accepted(
                new Answer.Imported(roster.schools().size() + 1, roster.people().size(), Instant.now()));
    }

    /** An import is checked and applied in the background. */
    private void awaitImport(String path, String wanted) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + IMPORT_PATIENCE.toNanos();
        var status = "";
        while (!status.equals(wanted)) {
            expect(
                    !status.equals("REJECTED") && System.nanoTime() < deadline,
                    "The import is %s, not %s".formatted(status, wanted));
            Thread.sleep(BETWEEN_LOOKS);
            status = Web.json(web.get(OFFICE, path)).path("status").asString();
        }
    }

    /** Drafts and launches the next programme; after a failure the same one is the next again. Returns its size. */
    int launchNext() throws IOException, InterruptedException {
        var school = schools.get(launched % schools.size());
        var id = "noi-khong-%s-%d".formatted(school.code().toLowerCase(Locale.ROOT), 1 + launched / schools.size());
        var draft = web.post(OFFICE, pledgeService + "/api/programmes", draft(id, school));
        expect(draft.statusCode() == CREATED || draft.statusCode() == CONFLICT, "Draft: " + draft.statusCode());
        var launch = web.post(OFFICE, pledgeService + "/api/programmes/" + id + "/launch", Map.of());
        expect(launch.statusCode() == 200, "Launch: " + launch.statusCode());
        answers.accepted(new Answer.Launched(id, school.code(), Instant.now()));
        launched++;
        return roster.sizeOf(school.code());
    }

    private static Map<String, Object> draft(String id, Roster.School school) {
        var today = LocalDate.now(VIETNAM);
        var due = today.plusDays(20).atTime(LocalTime.of(17, 0)).atZone(VIETNAM);
        return Map.of(
                "programmeId", id,
                "kind", "CAMPAIGN",
                "name", "Cuộc vận động “Nói không với tiêu cực” của " + school.name(),
                "legalBasis", List.of("Kế hoạch số 50/KH-LĐLĐ ngày 20/8/2019"),
                "aims", "Mỗi người làm việc tận tụy, trung thực, lịch sự với nhân dân và đồng nghiệp.",
                "period",
                        Map.of(
                                "from",
                                today.toString(),
                                "to",
                                today.plusYears(1).toString()),
                "pledgeDueAt", due.toInstant().toString(),
                "audience", Map.of("rootUnitIds", List.of(school.code())),
                "clauseSets", List.of("five-nos"));
    }

    private static void expect(boolean condition, String otherwise) throws IOException {
        if (!condition) {
            throw new IOException(otherwise);
        }
    }
}
