package vn.neuguong.inspection;

import java.util.List;
import java.util.Map;
import vn.neuguong.testing.replay.Chapter;
import vn.neuguong.testing.replay.ReplayTests;

class ReplayIntegrationTests extends ReplayTests {

    private static final String UNION = "CD-SONG-VAN";
    private static final String HO_HONG_VAN = "6f0c1a52-3f5e-4e0b-9f43-0d1c6a2b7e11";
    private static final String TRAN_VAN_KHOA = "6f0c1a52-0002-4e0b-9f43-0d1c6a2b7e11";

    /** A school whose union answers for the self-inspection until a head is appointed; the union's chair is erased. */
    @Override
    protected List<Chapter> chapters() {
        var person = example("rosterPeople", "person.changed.v1");
        var school = example("rosterUnits", "unit.changed.v1");
        var union = school.about(UNION).with("kind", "CITY").without("parentId");
        var launch = example("programmeEvents", "programme.launched.v1");
        var withHead = school.with("seats", List.of(Map.of("seat", "HEAD", "holderId", TRAN_VAN_KHOA)));
        return List.of(
                Chapter.of(
                        union.with("name", "Công đoàn Giáo dục thành phố Sông Vân"),
                        school.with("parentId", UNION),
                        school.about("MN-ANH-DUONG").with("parentId", UNION).with("name", "Trường Mầm non Ánh Dương"),
                        launch,
                        person,
                        person.with("name", "Hồ Thị Hồng Vân"),
                        person.about(TRAN_VAN_KHOA).with("name", "Trần Văn Khoa")),
                Chapter.of(withHead, tombstone("rosterPeople", HO_HONG_VAN)),
                Chapter.of(
                        withHead.with("validTo", "2026-12-31"),
                        launch.with("name", "Nói không với tiêu cực, năm thứ hai")));
    }
}
