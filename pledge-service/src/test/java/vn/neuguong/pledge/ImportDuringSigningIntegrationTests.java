package vn.neuguong.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.neuguong.pledge.imports.ImportOverview;
import vn.neuguong.pledge.imports.RosterImporting;
import vn.neuguong.pledge.imports.UploadedRoster;
import vn.neuguong.pledge.imports.UploadedRoster.Upload;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.testing.IntegrationTest;

/** While everybody signs, the roster is imported again with something new about everybody. */
@IntegrationTest
class ImportDuringSigningIntegrationTests {

    private static final int TEACHERS = 24;
    private static final String UNITS = """
        unit_code,name,kind,parent_code,seats
        CD-SONG-VAN,Công đoàn Giáo dục thành phố Sông Vân,CITY,,HEAD;UNION
        THCS-PHU-XUAN,Trường Trung học cơ sở Phú Xuân,SCHOOL,CD-SONG-VAN,HEAD;UNION
        """;

    @LocalServerPort
    private int port;

    @Autowired
    private RosterImporting importing;

    @Autowired
    private StaffMembers staff;

    @Test
    void losesNoSignatureAndNoRow() throws Exception {
        confirmed(checked(people("Giáo viên", "vi")));
        var client = new CampaignClient(port);
        client.draft();
        client.launch();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(client.coverage()).containsEntry("invited", TEACHERS));
        var preview = checked(people("Giáo viên chính", "en"));
        var pages = everybody().stream().map(client::signingPageOf).toList();

        try (var hands = Executors.newFixedThreadPool(6)) {
            var signatures = pages.stream()
                    .map(page -> hands.submit((Callable<String>) page::sign))
                    .toList();
            confirmed(preview);
            for (var signature : signatures) {
                assertThat(signature.get()).contains("notice good");
            }
        }

        await().untilAsserted(() -> assertThat(client.coverage()).containsEntry("signed", TEACHERS));
        assertThat(everybody())
                .hasSize(TEACHERS)
                .allSatisfy(teacher -> assertThat(teacher.dutyGroup()).contains("Giáo viên chính"));
    }

    private List<StaffMember> everybody() {
        return staff.findByStaffNumberIn(
                IntStream.range(0, TEACHERS).mapToObj("GV%03d"::formatted).toList());
    }

    private ImportOverview checked(String people) {
        var preview = settled(importing.receive(new UploadedRoster(csv("units", UNITS), csv("people", people), null)));
        assertThat(preview.status()).isEqualTo("PREVIEWED");
        return preview;
    }

    private void confirmed(ImportOverview preview) {
        assertThat(settled(importing.confirm(preview.importId(), null)).status())
                .isEqualTo("CONFIRMED");
    }

    private ImportOverview settled(ImportOverview asked) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> importing.look(asked.importId()), ImportOverview::settled);
    }

    private static String people(String duty, String language) {
        return "staff_number,full_name,email,unit_code,staff_kind,duty_group,seat,language\n"
                + IntStream.range(0, TEACHERS)
                        .mapToObj(number -> "GV%03d,Lê Văn An,gv%03d@phu-xuan.example,%s,PUBLIC_EMPLOYEE,%s,%s,%s\n"
                                .formatted(number, number, PhuXuan.SCHOOL, duty, number == 0 ? "HEAD" : "", language))
                        .collect(Collectors.joining());
    }

    private static Upload csv(String name, String text) {
        var content = text.getBytes(StandardCharsets.UTF_8);
        return new Upload(name, content.length, () -> new ByteArrayInputStream(content));
    }
}
