package vn.neuguong.pledge.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.neuguong.pledge.imports.SongVan.PEOPLE;
import static vn.neuguong.pledge.imports.SongVan.UNITS;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.neuguong.pledge.roster.EffectiveDay;
import vn.neuguong.pledge.roster.EmploymentEvent.EmploymentChanged;
import vn.neuguong.pledge.roster.EstablishedSeat;
import vn.neuguong.pledge.roster.Language;
import vn.neuguong.pledge.roster.OrgUnitEvent.UnitChanged;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.SeatHolder;
import vn.neuguong.pledge.roster.StaffKind;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMemberEvent.PersonChanged;
import vn.neuguong.pledge.roster.UnitKind;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitProfile;

class RosterImportingUnitTests {

    private static final LocalDate OPENING = LocalDate.of(2026, 9, 5);

    private final RosterInMemory roster = new RosterInMemory();

    @Test
    void changesNothingUntilConfirmed() {
        var preview = roster.check(SongVan.files(UNITS, PEOPLE));

        assertThat(preview.units()).isEqualTo(new Counts(3, 0, 0, 0, 0));
        assertThat(preview.people()).isEqualTo(new Counts(6, 0, 0, 0, 0));
        assertThat(roster.units.count()).isZero();
        assertThat(roster.members.count()).isZero();
    }

    @Test
    void recognisesPeopleHoweverTheirStaffNumbersAreWritten() {
        roster.importNow(SongVan.files(UNITS, PEOPLE.replace("SV00", "Sv00")));

        var again = roster.check(SongVan.files(UNITS, PEOPLE.replace("SV00", "sv00")));

        assertThat(again.people()).isEqualTo(new Counts(0, 0, 0, 0, 6));
        assertThat(roster.numbered("SV001").name()).isEqualTo("Nguyễn Khắc Hiếu");
    }

    @Test
    void readsFilesOfSpreadsheetsThatSeparateBySemicolons() {
        var units =
                UNITS.replace("HEAD;UNION", "\"HEAD|UNION\"").replace(',', ';').replace('|', ';');
        var people = PEOPLE.replace(',', ';');

        roster.importNow(SongVan.files(units, people));

        assertThat(roster.numbered("SV004").name()).isEqualTo("Nguyễn Ngọc Diệp");
        assertThat(node("THCS-PHU-XUAN").seats()).hasSize(2);
    }

    @Test
    void bringsUnitsSeatsAndPeopleIntoTheRoster() {
        roster.importNow(SongVan.files(UNITS, PEOPLE));

        var oanh = roster.numbered("SV003");
        var school = node("THCS-PHU-XUAN");
        assertThat(oanh.name()).isEqualTo("Đỗ Thị Kim Oanh");
        assertThat(oanh.staffKind()).isEqualTo(StaffKind.PUBLIC_EMPLOYEE);
        assertThat(oanh.dutyGroup()).contains("Ban giám hiệu");
        assertThat(roster.numbered("SV006").language()).isEqualTo(Language.EN);
        assertThat(roster.numbered("SV006").dutyGroup()).isEmpty();
        assertThat(school.holderOf(Seat.HEAD)).contains(new SeatHolder("THCS-PHU-XUAN", Seat.HEAD, oanh.personId()));
        assertThat(school.parentId()).isEqualTo("CD-SONG-VAN");
        assertThat(roster.units.findById("THCS-PHU-XUAN").orElseThrow().nodeOn(OPENING.minusDays(1)))
                .isEmpty();
    }

    @Test
    void findsEverythingUnchangedTheSecondTime() {
        roster.importNow(SongVan.files(UNITS, PEOPLE));
        var eventsOfFirst = roster.copies.events.size();

        var again = roster.importNow(SongVan.files(UNITS, PEOPLE));

        assertThat(again.units()).isEqualTo(new Counts(0, 0, 0, 0, 3));
        assertThat(again.people()).isEqualTo(new Counts(0, 0, 0, 0, 6));
        assertThat(again.status()).isEqualTo("CONFIRMED");
        assertThat(roster.copies.events).hasSize(eventsOfFirst);
    }

    @Test
    void readsWorkbooksLikeText() {
        var preview = roster.importNow(SongVan.workbooks(UNITS, PEOPLE));

        assertThat(preview.units()).isEqualTo(new Counts(3, 0, 0, 0, 0));
        assertThat(preview.people()).isEqualTo(new Counts(6, 0, 0, 0, 0));
        assertThat(roster.check(SongVan.files(UNITS, PEOPLE)).people()).isEqualTo(new Counts(0, 0, 0, 0, 6));
    }

    @Test
    void letsNobodyWorkInUnitThatDoesNotExistYet() {
        roster.importNow(SongVan.files(UNITS, PEOPLE));

        var order =
                roster.copies.events.stream().map(Object::getClass).distinct().toList();
        assertThat(order).containsExactly(UnitChanged.class, PersonChanged.class, EmploymentChanged.class);
        var firstPerson = roster.copies.events.stream()
                .takeWhile(UnitChanged.class::isInstance)
                .toList();
        assertThat(firstPerson).hasSize(3);
    }

    @Test
    void takesUnitsAlone() {
        var preview = roster.importNow(new UploadedRoster(SongVan.csv("units", UNITS), null, null));

        assertThat(preview.units()).isEqualTo(new Counts(3, 0, 0, 0, 0));
        assertThat(preview.people()).isEqualTo(new Counts(0, 0, 0, 0, 0));
        assertThat(holder("THCS-PHU-XUAN", Seat.HEAD)).isEqualTo("vacant");
    }

    @Test
    void tellsWhatDiffersBeforeAnybodyConfirms() {
        roster.importNow(SongVan.files(UNITS, PEOPLE));

        var preview = roster.check(SongVan.files(PEOPLE.replace("Bảo vệ,,vi", "Giám thị,,en")
                .replace("thuy@congdoan.example,CD-SONG-VAN", "thuy@congdoan.example,MN-ANH-DUONG")
                .replace("Lãnh đạo,UNION", "Lãnh đạo,")));

        assertThat(roster.changesOf(preview, ChangeKind.CHANGED))
                .filteredOn(change -> change.part().equals("people"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.key()).isEqualTo("SV005");
                    assertThat(change.name()).isEqualTo("Hồ Xuân Trường");
                    assertThat(change.fields())
                            .containsExactly(
                                    new FieldChange("duty_group", "Bảo vệ", "Giám thị"),
                                    new FieldChange("language", "vi", "en"));
                });
        assertThat(roster.changesOf(preview, ChangeKind.MOVED))
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .containsExactly(new FieldChange("unit_code", "CD-SONG-VAN", "MN-ANH-DUONG")));
        assertThat(roster.changesOf(preview, ChangeKind.CHANGED))
                .filteredOn(change -> change.part().equals("units"))
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .containsExactly(new FieldChange("seats", "HEAD=SV001;UNION=SV002", "HEAD=SV001;UNION")));
    }

    @Test
    void handsSeatsOverAndLeavesThoseOfTheUnlistedAlone() {
        roster.importNow(SongVan.files(UNITS, PEOPLE));
        var handover = """
            staff_number,full_name,email,unit_code,staff_kind,duty_group,seat,language
            SV003,Đỗ Thị Kim Oanh,oanh@phu-xuan.example,CD-SONG-VAN,CIVIL_SERVANT,Chuyên viên,,vi
            SV005,Hồ Xuân Trường,truong@phu-xuan.example,THCS-PHU-XUAN,PUBLIC_EMPLOYEE,Giáo viên,HEAD,vi
            SV006,Lương Thúy Hằng,hang@anh-duong.example,MN-ANH-DUONG,PUBLIC_EMPLOYEE,,,en
            """;

        var preview = roster.importNow(SongVan.files(handover));

        assertThat(preview.units()).isEqualTo(new Counts(0, 2, 0, 0, 0));
        assertThat(preview.people()).isEqualTo(new Counts(0, 1, 1, 0, 1));
        assertThat(holder("THCS-PHU-XUAN", Seat.HEAD)).isEqualTo("SV005");
        assertThat(holder("THCS-PHU-XUAN", Seat.UNION)).isEqualTo("SV004");
        assertThat(holder("MN-ANH-DUONG", Seat.HEAD)).isEqualTo("vacant");
        assertThat(holder("CD-SONG-VAN", Seat.HEAD)).isEqualTo("SV001");
    }

    @Test
    void letsWhoMovesAwayActForNobodyAnyMoreAndKeepsTheTrail() {
        roster.importNow(SongVan.files(UNITS, PEOPLE));
        var truong = roster.numbered("SV005");
        var school = roster.units.findById("THCS-PHU-XUAN").orElseThrow();
        var head = node("THCS-PHU-XUAN").established(Seat.HEAD).orElseThrow();
        var actedFor = new EstablishedSeat(Seat.HEAD, true, head.holderId(), truong.personId());
        school.amend(
                new UnitProfile(UnitKind.SCHOOL, school.profile().name(), "CD-SONG-VAN", List.of(actedFor)),
                EffectiveDay.now(roster.clock));
        roster.units.save(school);

        roster.importNow(SongVan.files("""
            staff_number,full_name,email,unit_code,staff_kind,duty_group,seat,language
            SV005,Hồ Xuân Trường,truong@phu-xuan.example,MN-ANH-DUONG,CONTRACT_WORKER,Bảo vệ,,vi
            """));

        assertThat(node("THCS-PHU-XUAN").established(Seat.HEAD).orElseThrow().delegateId())
                .isNull();
        assertThat(roster.units.findById("THCS-PHU-XUAN").orElseThrow().vacatedSeats())
                .containsOnlyKeys(Seat.HEAD);
    }

    @Test
    void dissolvesSeatThatTheUnitsFileNoLongerNames() {
        roster.importNow(SongVan.files(UNITS, PEOPLE));
        var withoutUnion = UNITS.replace("CD-SONG-VAN,HEAD;UNION", "CD-SONG-VAN,HEAD");
        var people = PEOPLE.replace("Giáo viên,UNION", "Giáo viên,");

        var preview = roster.importNow(SongVan.files(withoutUnion, people));

        assertThat(preview.units()).isEqualTo(new Counts(0, 1, 0, 0, 2));
        assertThat(node("THCS-PHU-XUAN").hasEstablished(Seat.UNION)).isFalse();
    }

    @Test
    void readsFilesAsSpreadsheetsWriteThem() {
        var withByteOrderMark = "\uFEFF" + UNITS.replace("\n", "\r\n");
        var decomposedWithBlankLines = Normalizer.normalize(PEOPLE, Normalizer.Form.NFD)
                        .replace("SV001,", " SV001 ,")
                        .replace("HEAD,vi\nSV002", "\"HEAD;\",VI\n,,,,,,,\nSV002")
                        .replace("hieu@congdoan", "Hieu@CongDoan")
                + "\n";

        var preview = roster.importNow(SongVan.files(withByteOrderMark, decomposedWithBlankLines));

        assertThat(preview.people()).isEqualTo(new Counts(6, 0, 0, 0, 0));
        assertThat(roster.numbered("SV001").name()).isEqualTo("Nguyễn Khắc Hiếu");
        assertThat(roster.numbered("SV001").email()).isEqualTo("hieu@congdoan.example");
        assertThat(holder("CD-SONG-VAN", Seat.HEAD)).isEqualTo("SV001");
    }

    @Test
    void pagesThroughTheMembersOfUnits() {
        roster.importNow(SongVan.files(UNITS, PEOPLE));
        var school = List.of("THCS-PHU-XUAN");

        var first = roster.members.nextMembers(school, Set.of(), "", 2);
        var second =
                roster.members.nextMembers(school, Set.of(), first.getLast().personId(), 2);

        assertThat(first).hasSize(2);
        assertThat(second)
                .singleElement()
                .satisfies(last ->
                        assertThat(first).extracting(StaffMember::personId).doesNotContain(last.personId()));
        assertThat(roster.members.countMembers(school, Set.of(StaffKind.PUBLIC_EMPLOYEE)))
                .isEqualTo(2);
    }

    private UnitNode node(String unitId) {
        return roster.units.findById(unitId).orElseThrow().nodeOn(OPENING).orElseThrow();
    }

    private String holder(String unitId, Seat seat) {
        return node(unitId)
                .holderOf(seat)
                .flatMap(holder -> roster.members.findById(holder.personId()))
                .map(StaffMember::staffNumber)
                .orElse("vacant");
    }
}
