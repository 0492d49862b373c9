package vn.neuguong.pledge.roster.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.FailureReason;
import vn.neuguong.pledge.roster.EstablishedSeat;
import vn.neuguong.pledge.roster.FollowingHr;
import vn.neuguong.pledge.roster.Language;
import vn.neuguong.pledge.roster.Missing;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.StaffKind;
import vn.neuguong.pledge.roster.StaffProfile;
import vn.neuguong.testing.ReceivedEvent;
import vn.neuguong.testing.ServiceContract;

class HrEventsContractTests {

    private static final ServiceContract CONTRACT = ServiceContract.of("hr");

    private final FollowingHr following = mock();
    private final HrReferences impatient = new HrReferences(new HrSettings(Duration.ZERO));
    private final HrReferences patient = new HrReferences(new HrSettings(Duration.ofHours(1)));

    static List<String> types() {
        return CONTRACT.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void understandsEveryExampleAndHoldsItToTheSchema(String type) {
        for (var example : CONTRACT.examplesOf(type)) {
            var body = CONTRACT.example(example);
            assertThat(CONTRACT.producerBreaches(type, body)).as(example).isEmpty();

            consumerOf(type, impatient)
                    .accept(ReceivedEvent.of(type, body).numbered(7).alone());
        }

        assertThat(mockingDetails(following).getInvocations())
                .hasSameSizeAs(CONTRACT.examplesOf(type))
                .allSatisfy(call -> assertThat(call.<Object>getArgument(0)).isEqualTo(7L));
    }

    @Test
    void followsThePersonOfTheExample() {
        consumerOf("hr.person-changed.v1", impatient)
                .accept(ReceivedEvent.example("hr", "hr.person-changed.v1")
                        .numbered(3)
                        .alone());

        verify(following)
                .personChanged(
                        3,
                        "SV003",
                        new StaffProfile(
                                "Đỗ Thị Kim Oanh",
                                "oanh@phu-xuan.example",
                                "THCS-PHU-XUAN",
                                StaffKind.PUBLIC_EMPLOYEE,
                                "Ban giám hiệu",
                                Language.VI),
                        LocalDate.of(2026, 9, 1));
    }

    @Test
    void fillsTheSeatWithItsUsualDutyWhenNoneIsTold() {
        consumerOf("hr.seat-filled.v1", impatient)
                .accept(ReceivedEvent.example("hr", "hr.seat-filled.v1").alone());

        verify(following)
                .seatFilled(
                        anyLong(),
                        eq("THCS-PHU-XUAN"),
                        eq(new EstablishedSeat(Seat.HEAD, true, null, null)),
                        eq("SV003"),
                        eq(null),
                        any());
    }

    @ParameterizedTest
    @CsvSource({
        "hr.person-changed.v1, oanh@phu-xuan.example, oanh,          email",
        "hr.person-changed.v1, SV003,                 S V,           staffNumber",
        "hr.person-changed.v1, Đỗ Thị Kim Oanh,       ' ',           name",
        "hr.person-changed.v1, PUBLIC_EMPLOYEE,       TEACHER,       staffKind",
        "hr.unit-changed.v1,   THCS-PHU-XUAN,         THCS PHÚ XUÂN, unitId",
        "hr.unit-changed.v1,   2026-09-01,            01/09/2026,    effectiveFrom",
    })
    void refusesWhatIsNotOfTheDescribedFormNamingTheFieldOnly(String type, String right, String wrong, String field) {
        var event = ReceivedEvent.of(type, CONTRACT.example(type).replace(right, wrong));

        assertThatThrownBy(() -> consumerOf(type, impatient).accept(event.alone()))
                .satisfies(
                        failure -> assertThat(FailureReason.isPoison(failure)).isTrue())
                .satisfies(failure ->
                        assertThat(FailureReason.of(failure)).contains(field).doesNotContain(wrong.strip() + "@"));
        verifyNoInteractions(following);
    }

    @Test
    void sendsWhatIsRefusedToTheDeadLettersWithItsReason() {
        doThrow(new InvalidInput(List.of(Fault.of("email", "roster.email-taken"))))
                .when(following)
                .personChanged(anyLong(), any(), any(), any());
        var event = ReceivedEvent.example("hr", "hr.person-changed.v1");

        assertThatThrownBy(() -> consumerOf("hr.person-changed.v1", patient).accept(event.alone()))
                .satisfies(
                        failure -> assertThat(FailureReason.isPoison(failure)).isTrue())
                .satisfies(failure ->
                        assertThat(FailureReason.of(failure)).contains("email").contains("roster.email-taken"));
    }

    @Test
    void waitsForWhatIsOnItsWayAndNotForEver() {
        doThrow(Missing.unit("THCS-MOI")).when(following).personChanged(anyLong(), any(), any(), any());
        var event = ReceivedEvent.example("hr", "hr.person-changed.v1");

        assertThatThrownBy(() -> consumerOf("hr.person-changed.v1", patient).accept(event.alone()))
                .satisfies(
                        failure -> assertThat(FailureReason.isPoison(failure)).isFalse());
        assertThatThrownBy(() -> consumerOf("hr.person-changed.v1", impatient).accept(event.alone()))
                .satisfies(
                        failure -> assertThat(FailureReason.isPoison(failure)).isTrue())
                .satisfies(failure -> assertThat(FailureReason.of(failure)).contains("unknown unit THCS-MOI"));
    }

    private EventConsumer consumerOf(String type, HrReferences references) {
        return type.startsWith("hr.person")
                ? new HrPeopleConsumer(following, references)
                : new HrUnitsConsumer(following, references);
    }
}
