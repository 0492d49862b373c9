package vn.neuguong.pledge;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.LinkedMultiValueMap;
import vn.neuguong.pledge.programmes.LaunchStep;

/** A programme every unit launches itself, and the head of the school who does so, through HTTP and the links of her tasks. */
record UnitLaunchClient(CampaignClient client) {

    static final String PROGRAMME = "phat-dong-2026";
    static final String LAUNCH = PROGRAMME + ".1." + PhuXuan.SCHOOL;

    /** Every step was due in the week before last, so whoever has not taken it is late. */
    void draftAndLaunch(LocalDate today) {
        var monday = today.minusDays(14);
        var draft = """
            {"programmeId": "phat-dong-2026", "kind": "MOVEMENT", "name": "Văn hóa công sở",
             "legalBasis": ["Kế hoạch số 50/KH-LĐLĐ ngày 20/8/2019"], "aims": "Mỗi đơn vị tự phát động.",
             "period": {"from": "2020-01-01", "to": "2100-12-31"}, "pledgeDueAt": "2100-12-20T10:00:00Z",
             "audience": {"rootUnitIds": ["CD-SONG-VAN"]}, "clauseSets": ["five-nos"],
             "cascade": {"dueOn": {"PLAN": "%s", "REPORTED": "%s", "COORDINATED": "%s", "LAUNCHED": "%s"},
                         "invitations": "AFTER_UNIT_LAUNCH"}}
            """.formatted(monday, monday.plusDays(1), monday.plusDays(2), monday.plusDays(3));
        client.draft(draft);
        client.launch(PROGRAMME);
    }

    /** Records the step today, proved by a file, on the page of the task; the answer is the page that follows. */
    String record(LaunchStep step, LocalDate today) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.setAll(
                Map.of("step", step.name(), "doneOn", today.toString(), "confirmed", "true", "file", proofOf(step)));
        return client.submitFile(client.linkTo(taskOf(step)), form);
    }

    String boardOf(String unitId) {
        return client.read("/api/programmes/%s/cascade?unit=%s".formatted(PROGRAMME, unitId), "programmes:read");
    }

    String fileOf(LaunchStep step) {
        var path = "/api/programmes/%s/cascade/%s/%s/file".formatted(PROGRAMME, PhuXuan.SCHOOL, step);
        return client.read(path, "programmes:read");
    }

    static String taskOf(LaunchStep step) {
        return "%s.%d:record-step".formatted(LAUNCH, step.ordinal() + 1);
    }

    private static ByteArrayResource proofOf(LaunchStep step) {
        return new ByteArrayResource(("%PDF-1.7 " + step).getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "danh-sach-Tran-Thi-Lan.html";
            }
        };
    }
}
