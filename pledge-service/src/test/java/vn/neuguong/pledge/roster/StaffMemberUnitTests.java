package vn.neuguong.pledge.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.pledge.roster.EmploymentEvent.EmploymentChanged;
import vn.neuguong.pledge.roster.StaffMemberEvent.PersonChanged;
import vn.neuguong.pledge.roster.StaffMemberEvent.PersonErased;

class StaffMemberUnitTests {

    private static final LocalDate JOINED = LocalDate.of(2026, 9, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final EffectiveDay NOW = new EffectiveDay(TODAY, TODAY);
    private static final StaffProfile DIEP = new StaffProfile(
            "Nguyễn Ngọc Diệp",
            "diep@phu-xuan.example",
            "THCS-PHU-XUAN",
            StaffKind.PUBLIC_EMPLOYEE,
            "Giáo viên",
            Language.VI);

    private static final Erasure ORDER = new Erasure(TODAY, "Theo yêu cầu của người đã thôi việc");

    private final StaffMember member = StaffMember.join("SV004", DIEP, NOW.at(JOINED));

    @Test
    void tellsHowToAddressSomebodyWhoJoinsAndWhereTheyWork() {
        assertThat(member.raisedEvents())
                .containsExactly(
                        new PersonChanged(member.personId(), "Nguyễn Ngọc Diệp", "diep@phu-xuan.example", Language.VI),
                        employment("THCS-PHU-XUAN", null, null));
    }

    @Test
    void givesPersonIdsThatTellNothingAboutThePerson() {
        assertThat(StaffMember.join("SV004", DIEP, NOW).personId()).isNotEqualTo(member.personId());
    }

    @Test
    void raisesNothingWhenAmendedToWhatItAlreadyIs() {
        assertThat(member.amend(DIEP, NOW)).isFalse();
        assertThat(member.raisedEvents()).hasSize(2);
    }

    @Test
    void reportsNewAddressAndNewUnitEachToWhomItConcerns() {
        var moved = new StaffProfile(
                DIEP.name(), "diep@le-loi.example", "TH-LE-LOI", DIEP.staffKind(), "Giáo viên", Language.EN);

        assertThat(member.amend(moved, NOW)).isTrue();

        assertThat(member.raisedEvents().subList(2, 4))
                .containsExactlyInAnyOrder(
                        new PersonChanged(member.personId(), DIEP.name(), "diep@le-loi.example", Language.EN),
                        employment("TH-LE-LOI", null, null));
        assertThat(member.unitOn(TODAY.minusDays(1))).contains("THCS-PHU-XUAN");
        assertThat(member.unitOn(TODAY)).contains("TH-LE-LOI");
    }

    @Test
    void movesOnThePlannedDayByItself() {
        member.move("TH-LE-LOI", NOW.at(NEW_YEAR));
        assertThat(member.unitId()).isEqualTo("THCS-PHU-XUAN");
        assertThat(member.raisedEvents()).hasSize(2);

        assertThat(member.takeEffect(NEW_YEAR)).isTrue();
        assertThat(member.takeEffect(NEW_YEAR)).isFalse();

        assertThat(member.unitId()).isEqualTo("TH-LE-LOI");
        assertThat(member.raisedEvents()).hasSize(3).last().isEqualTo(employment("TH-LE-LOI", null, null));
    }

    @Test
    void isEmployedUntilTheLastDay() {
        member.leave(NOW.at(NEW_YEAR));

        assertThat(member.isEmployedOn(JOINED.minusDays(1))).isFalse();
        assertThat(member.isEmployedOn(NEW_YEAR)).isTrue();
        assertThat(member.isEmployedOn(NEW_YEAR.plusDays(1))).isFalse();
        assertThat(member.unitOn(NEW_YEAR.plusDays(1))).isEmpty();
        assertThat(member.employedTo()).contains(NEW_YEAR);
        assertThat(member.isEmployed()).isTrue();

        member.takeEffect(NEW_YEAR.plusDays(1));

        assertThat(member.isEmployed()).isFalse();
        assertThat(member.raisedEvents()).last().isEqualTo(employment("THCS-PHU-XUAN", NEW_YEAR, null));
    }

    @Test
    void comesBackAfterYears() {
        member.leave(NOW);
        var back = NOW.at(TODAY.plusYears(2));
        assertThatThrownBy(() -> member.rehire(DIEP, NOW)).isInstanceOf(InvalidInput.class);

        assertThat(member.rehire(DIEP, back)).isTrue();

        assertThat(member.employedFrom()).isEqualTo(back.day());
        assertThat(member.employedTo()).isEmpty();
        assertThat(member.isEmployedOn(TODAY)).isTrue();
        assertThat(member.isEmployedOn(TODAY.plusYears(1))).isFalse();
    }

    @Test
    void isAwayOnTheDaysOfTheLeaveAndBackAfterwards() {
        var leave = new Leave(Leave.Kind.MATERNITY, TODAY, NEW_YEAR);
        assertThat(member.goOnLeave(leave, TODAY)).isTrue();
        assertThat(member.goOnLeave(leave, TODAY)).isFalse();
        assertThat(member.raisedEvents()).last().isEqualTo(employment("THCS-PHU-XUAN", null, leave));
        assertThat(member.isOnLeaveOn(TODAY.minusDays(1))).isFalse();
        assertThat(member.isOnLeaveOn(NEW_YEAR)).isTrue();

        member.returnFromLeave(NOW.at(NEW_YEAR.minusDays(7)));
        assertThat(member.isOnLeaveOn(NEW_YEAR.minusDays(8))).isTrue();
        assertThat(member.isOnLeaveOn(NEW_YEAR.minusDays(7))).isFalse();

        member.takeEffect(NEW_YEAR);
        assertThat(member.raisedEvents()).last().isEqualTo(employment("THCS-PHU-XUAN", null, null));
    }

    @Test
    void isAwayForOneReasonAtATime() {
        member.goOnLeave(new Leave(Leave.Kind.SICK, TODAY, null), TODAY);

        assertThatThrownBy(() -> member.goOnLeave(new Leave(Leave.Kind.STUDY, NEW_YEAR, null), TODAY))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> member.returnFromLeave(NOW.at(TODAY.minusDays(3))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void erasesOnlySomebodyWhoHasLeft() {
        assertThatThrownBy(() -> member.erase(ORDER)).isInstanceOf(InvalidInput.class);
        member.leave(NOW.at(TODAY.minusDays(1)));

        assertThat(member.erase(ORDER)).isTrue();
        assertThat(member.erase(ORDER)).isFalse();

        assertThat(member.raisedEvents()).last().isEqualTo(new PersonErased(member.personId()));
        assertThat(member.name() + member.email() + member.staffNumber()).doesNotContain("Diệp", "diep", "SV004");
        assertThatThrownBy(() -> member.amend(DIEP, NOW)).isInstanceOf(InvalidInput.class);
    }

    private EmploymentChanged employment(String unitId, LocalDate to, Leave leave) {
        return new EmploymentChanged(
                member.personId(),
                new EmploymentState(unitId, StaffKind.PUBLIC_EMPLOYEE, "Giáo viên", JOINED, to, leave));
    }
}
