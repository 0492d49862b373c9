package vn.neuguong.pledge.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.neuguong.pledge.roster.StaffMemberEvent.PersonChanged;

class StaffMemberUnitTests {

    private static final StaffProfile DIEP = new StaffProfile(
            "Nguyễn Ngọc Diệp",
            "diep@phu-xuan.example",
            "THCS-PHU-XUAN",
            StaffKind.PUBLIC_EMPLOYEE,
            "Giáo viên",
            Language.VI);

    private final StaffMember member = StaffMember.join("SV004", DIEP);

    @Test
    void tellsHowToAddressSomebodyWhoJoins() {
        assertThat(member.raisedEvents())
                .containsExactly(
                        new PersonChanged(member.personId(), "Nguyễn Ngọc Diệp", "diep@phu-xuan.example", Language.VI));
    }

    @Test
    void givesPersonIdsThatTellNothingAboutThePerson() {
        assertThat(StaffMember.join("SV004", DIEP).personId()).isNotEqualTo(member.personId());
    }

    @Test
    void raisesNothingWhenAmendedToWhatItAlreadyIs() {
        assertThat(member.amend(DIEP)).isFalse();
        assertThat(member.raisedEvents()).hasSize(1);
    }

    @Test
    void reportsNewAddress() {
        var moved = new StaffProfile(
                DIEP.name(), "diep@le-loi.example", "TH-LE-LOI", DIEP.staffKind(), "Giáo viên", Language.EN);

        assertThat(member.amend(moved)).isTrue();
        assertThat(member.raisedEvents())
                .last()
                .isEqualTo(new PersonChanged(member.personId(), DIEP.name(), "diep@le-loi.example", Language.EN));
    }

    @Test
    void keepsMoveToAnotherUnitInsideTheService() {
        var moved =
                new StaffProfile(DIEP.name(), DIEP.email(), "TH-LE-LOI", StaffKind.CIVIL_SERVANT, null, Language.VI);

        assertThat(member.amend(moved)).isTrue();
        assertThat(member.unitId()).isEqualTo("TH-LE-LOI");
        assertThat(member.dutyGroup()).isEmpty();
        assertThat(member.raisedEvents()).hasSize(1);
    }
}
