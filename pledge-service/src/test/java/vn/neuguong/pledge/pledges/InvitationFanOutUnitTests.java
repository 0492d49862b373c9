package vn.neuguong.pledge.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.domain.Limit;
import vn.neuguong.defaults.tasks.TaskEvent.TaskOpened;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.programmes.NamKhong;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;

class InvitationFanOutUnitTests {

    private static final int SCHOOL_SIZE = 1_203;

    /** By person id, as the roster hands them out. */
    private final List<StaffMember> members = IntStream.range(0, SCHOOL_SIZE)
            .mapToObj(number -> PhuXuan.person("GV%04d".formatted(number), "Nguyễn Văn Bình", PhuXuan.SCHOOL))
            .sorted(Comparator.comparing(StaffMember::personId))
            .toList();

    private final PledgesInMemory pledges = new PledgesInMemory();
    private final StaffMembers staff = mock(StaffMembers.class, CALLS_REAL_METHODS);
    private InvitationFanOut fanOut;

    @BeforeEach
    void rosterOfBigSchool() {
        var trees = PhuXuan.trees(PhuXuan.city(), PhuXuan.school());
        doAnswer(call -> after(call.getArgument(0), call.getArgument(2), call.getArgument(3)))
                .when(staff)
                .findByUnitIdInAndStaffKindInAndEmployedTrueAndPersonIdGreaterThanOrderByPersonIdAsc(
                        anyCollection(), anyCollection(), anyString(), any());
        fanOut = new InvitationFanOut(trees, staff, pledges, PhuXuan.clockAt(PhuXuan.LAUNCH));
    }

    @Test
    void invitesEverybodyPageByPage() {
        fanOut.inviteAll(NamKhong.launched());

        assertThat(pledges.writes()).isEqualTo(SCHOOL_SIZE);
        assertThat(pledgeOf(members.getLast()).raisedEvents())
                .hasAtLeastOneElementOfType(TaskOpened.class)
                .hasSize(2);
    }

    @Test
    void invitesNobodyTwice() {
        fanOut.inviteAll(NamKhong.launched());
        fanOut.inviteAll(NamKhong.launched());

        assertThat(pledges.writes()).isEqualTo(SCHOOL_SIZE);
    }

    @Test
    void invitesTheRestAfterCrashInTheMiddle() {
        var unlucky = NamKhong.launched().id() + ".1." + members.get(700).personId();
        pledges.breakDownAt(unlucky);
        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> fanOut.inviteAll(NamKhong.launched()));
        assertThat(pledges.writes()).isEqualTo(700);

        pledges.recover();
        fanOut.inviteAll(NamKhong.launched());

        assertThat(pledges.writes()).isEqualTo(SCHOOL_SIZE);
        assertThat(pledges.findAllById(members.stream().map(this::idOf).toList()))
                .hasSize(SCHOOL_SIZE);
    }

    private List<StaffMember> after(Collection<String> unitIds, String personId, Limit limit) {
        return members.stream()
                .filter(member -> unitIds.contains(member.unitId()))
                .filter(member -> member.personId().compareTo(personId) > 0)
                .limit(limit.max())
                .toList();
    }

    private Pledge pledgeOf(StaffMember member) {
        return pledges.findById(idOf(member)).orElseThrow();
    }

    private String idOf(StaffMember member) {
        return PhuXuan.CAMPAIGN + ".1." + member.personId();
    }
}
