package vn.neuguong.pledge.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.neuguong.pledge.pledges.PledgeOfLan.HEAD_VACANT;
import static vn.neuguong.pledge.pledges.PledgeOfLan.HEAD_WAITING;
import static vn.neuguong.pledge.pledges.PledgeOfLan.NO_UNION;
import static vn.neuguong.pledge.pledges.PledgeOfLan.SIGNED_AT;
import static vn.neuguong.pledge.pledges.PledgeOfLan.UNION_WAITING;
import static vn.neuguong.pledge.pledges.PledgeOfLan.signature;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.neuguong.defaults.tasks.TaskEvent.AnnouncementMade;
import vn.neuguong.defaults.tasks.TaskEvent.Attachment;
import vn.neuguong.defaults.tasks.TaskEvent.Outcome;
import vn.neuguong.defaults.tasks.TaskEvent.TaskClosed;
import vn.neuguong.defaults.tasks.TaskEvent.TaskOpened;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeAcknowledged;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeExpired;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeInForce;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeInvited;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeRefused;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeSeatsChanged;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeSigned;
import vn.neuguong.pledge.roster.Seat;

class PledgeUnitTests {

    private static final String ID = "nam-khong-2026.1." + PhuXuan.LAN.personId();
    private static final String OANH = PhuXuan.OANH.personId();
    private static final String DIEP = PhuXuan.DIEP.personId();

    @Test
    void invitesWithTaskDueWhenTheProgrammeSays() {
        var pledge = PledgeOfLan.invited();

        assertThat(pledge.id()).isEqualTo(ID);
        assertThat(pledge.status()).isEqualTo(PledgeStatus.INVITED);
        assertThat(eventsOf(pledge)).containsExactly(PledgeInvited.class, TaskOpened.class);
        assertThat(pledge.raisedEvents())
                .contains(new TaskOpened(
                        ID + ":sign",
                        "pledge.sign",
                        PhuXuan.LAN.personId(),
                        PhuXuan.LAUNCH,
                        PhuXuan.DUE,
                        Map.of("programmeName", "Nói không với tiêu cực", "unitName", PhuXuan.SCHOOL_NAME)));
    }

    @Test
    void signsAndClosesTheTask() {
        var pledge = PledgeOfLan.invited();

        assertThat(pledge.sign(signature(), List.of(HEAD_WAITING, UNION_WAITING)))
                .isTrue();

        assertThat(pledge.status()).isEqualTo(PledgeStatus.SIGNED);
        assertThat(pledge.signedAt()).contains(SIGNED_AT);
        assertThat(newEventsOf(pledge, 2)).containsExactly(PledgeSigned.class, TaskClosed.class);
        assertThat(pledge.raisedEvents())
                .contains(new TaskClosed(ID + ":sign", PhuXuan.LAN.personId(), SIGNED_AT, Outcome.DONE));
    }

    @Test
    void reportsInEachEventTheStateAfterThatChange() {
        var pledge = PledgeOfLan.acknowledgedBy(Seat.UNION, Seat.HEAD);

        assertThat(pledge.raisedEvents().stream()
                        .filter(PledgeEvent.class::isInstance)
                        .map(PledgeEvent.class::cast))
                .extracting(event -> event.pledge().status())
                .containsExactly(
                        PledgeStatus.INVITED,
                        PledgeStatus.SIGNED,
                        PledgeStatus.SIGNED,
                        PledgeStatus.SIGNED,
                        PledgeStatus.IN_FORCE);
    }

    @Test
    void refusesSignatureUnderAnotherText() {
        var pledge = PledgeOfLan.invited();
        var otherText =
                new Signature(new Viewing("d".repeat(64), Device.COMPUTER, SIGNED_AT), SIGNED_AT, PledgeOfLan.CODE);

        assertThatExceptionOfType(TextChangedException.class)
                .isThrownBy(() -> pledge.sign(otherText, List.of(HEAD_WAITING)));

        assertThat(pledge.status()).isEqualTo(PledgeStatus.INVITED);
        assertThat(pledge.raisedEvents()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheFirstSignature(Signed stage) {
        var pledge = stage.pledge.get();
        var eventsBefore = pledge.raisedEvents();
        var later = PledgeOfLan.signature(Device.COMPUTER, SIGNED_AT.plusSeconds(60));

        assertThat(pledge.sign(later, List.of())).isFalse();

        assertThat(pledge.signedAt()).contains(SIGNED_AT);
        assertThat(pledge.raisedEvents()).isEqualTo(eventsBefore);
        assertThat(pledge.evidence())
                .filteredOn(entry -> entry.kind() == Evidence.Kind.SIGNED)
                .singleElement()
                .extracting(Evidence::device)
                .isEqualTo(Device.MOBILE);
    }

    @Test
    void waitsUntilEverySeatHasAcknowledged() {
        var pledge = PledgeOfLan.signed();

        assertThat(pledge.acknowledge(Seat.UNION, DIEP, SIGNED_AT.plusSeconds(10)))
                .isTrue();
        assertThat(pledge.status()).isEqualTo(PledgeStatus.SIGNED);
        assertThat(pledge.isWaitingFor(Seat.UNION, DIEP)).isFalse();
        assertThat(pledge.isWaitingFor(Seat.HEAD, OANH)).isTrue();

        assertThat(pledge.acknowledge(Seat.HEAD, OANH, SIGNED_AT.plusSeconds(20)))
                .isTrue();
        assertThat(pledge.status()).isEqualTo(PledgeStatus.IN_FORCE);
        assertThat(pledge.inForceAt()).contains(SIGNED_AT.plusSeconds(20));
        assertThat(newEventsOf(pledge, 4))
                .containsExactly(
                        PledgeAcknowledged.class,
                        PledgeAcknowledged.class,
                        PledgeInForce.class,
                        AnnouncementMade.class);
    }

    @Test
    void announcesThatItIsInForceWithTheDocument() {
        var pledge = PledgeOfLan.acknowledgedBy(Seat.HEAD, Seat.UNION);

        assertThat(pledge.raisedEvents())
                .last()
                .isEqualTo(new AnnouncementMade(
                        ID + ":in-force",
                        "pledge.in-force",
                        PhuXuan.LAN.personId(),
                        SIGNED_AT.plusSeconds(3_600),
                        Map.of(
                                "programmeName", "Nói không với tiêu cực",
                                "unitName", PhuXuan.SCHOOL_NAME,
                                "signedAt", "2026-11-03T01:15:30Z"),
                        List.of(new Attachment(
                                "ban-cam-ket.pdf", "application/pdf", "/internal/pledges/" + ID + "/document"))));
    }

    @Test
    void isInForceAtOnceWhenNoSeatIsRequired() {
        var pledge = PledgeOfLan.signed(HEAD_VACANT, NO_UNION);

        assertThat(pledge.status()).isEqualTo(PledgeStatus.IN_FORCE);
        assertThat(pledge.inForceAt()).contains(SIGNED_AT);
        assertThat(newEventsOf(pledge, 2))
                .containsExactly(PledgeSigned.class, TaskClosed.class, PledgeInForce.class, AnnouncementMade.class);
    }

    @Test
    void isNotHeldUpByVacantSeat() {
        var pledge = PledgeOfLan.signed(HEAD_VACANT, UNION_WAITING);

        assertThat(pledge.status()).isEqualTo(PledgeStatus.SIGNED);
        pledge.acknowledge(Seat.UNION, DIEP, SIGNED_AT.plusSeconds(10));
        assertThat(pledge.status()).isEqualTo(PledgeStatus.IN_FORCE);
    }

    @ParameterizedTest
    @EnumSource(names = {"HEAD", "UNION"})
    void acknowledgesOncePerSeat(Seat seat) {
        var pledge = PledgeOfLan.acknowledgedBy(seat);
        var eventsBefore = pledge.raisedEvents();

        assertThat(pledge.acknowledge(seat, PledgeOfLan.holderOf(seat), SIGNED_AT.plusSeconds(99_999)))
                .isFalse();
        assertThat(pledge.raisedEvents()).isEqualTo(eventsBefore);
    }

    @Test
    void acknowledgesOnceEvenWhenInForce() {
        var pledge = PledgeOfLan.acknowledgedBy(Seat.HEAD, Seat.UNION);

        assertThat(pledge.acknowledge(Seat.HEAD, OANH, SIGNED_AT.plusSeconds(99_999)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void refusesAcknowledgementThatNobodyWaitsFor(Refused refusal) {
        var pledge = refusal.pledge.get();
        var eventsBefore = pledge.raisedEvents();

        assertThatExceptionOfType(IllegalPledgeStateException.class)
                .isThrownBy(() -> pledge.acknowledge(refusal.seat, refusal.personId, SIGNED_AT.plusSeconds(10)))
                .withMessageContaining(pledge.id())
                .withMessageContaining(pledge.status().name());
        assertThat(pledge.raisedEvents()).isEqualTo(eventsBefore);
    }

    @Test
    void keepsTheProofOfEveryStep() {
        assertThat(PledgeOfLan.acknowledgedBy(Seat.HEAD, Seat.UNION).evidence())
                .extracting(Evidence::kind)
                .containsExactly(
                        Evidence.Kind.INVITED,
                        Evidence.Kind.VIEWED,
                        Evidence.Kind.SIGNED,
                        Evidence.Kind.ACKNOWLEDGED,
                        Evidence.Kind.ACKNOWLEDGED,
                        Evidence.Kind.IN_FORCE);
    }

    @Test
    void recordsOnceThatTheTextWasRead() {
        var pledge = PledgeOfLan.viewed();

        assertThat(pledge.status()).isEqualTo(PledgeStatus.VIEWED);
        assertThat(pledge.viewedAt()).contains(SIGNED_AT.minusSeconds(180));
        assertThat(pledge.view(PledgeOfLan.viewing(), SIGNED_AT.plusSeconds(9))).isFalse();
        assertThat(newEventsOf(pledge, 2)).as("that is nobody else's business").isEmpty();
        assertThat(pledge.isAsked()).isTrue();
    }

    @Test
    void provesHowLongTheTextWasShownBeforeTheSignature() {
        assertThat(PledgeOfLan.signed().evidence())
                .filteredOn(entry -> entry.kind() == Evidence.Kind.SIGNED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.at()).isEqualTo(SIGNED_AT))
                .extracting(Evidence::shownAt)
                .isEqualTo(SIGNED_AT.minusSeconds(180));
    }

    @Test
    void takesARefusalAndRemindsNoMore() {
        var pledge = PledgeOfLan.refused();

        assertThat(pledge.status()).isEqualTo(PledgeStatus.REFUSED);
        assertThat(pledge.refusalReason()).contains(PledgeOfLan.REASON);
        assertThat(newEventsOf(pledge, 2)).containsExactly(PledgeRefused.class, TaskClosed.class);
        assertThat(pledge.refuse(PledgeOfLan.viewing(), "khác", SIGNED_AT)).isFalse();
        assertThat(pledge.refusalReason()).contains(PledgeOfLan.REASON);
    }

    @Test
    void letsWhoRefusedSignAfterAll() {
        var pledge = PledgeOfLan.refused();

        assertThat(pledge.sign(signature(), List.of(HEAD_WAITING))).isTrue();

        assertThat(pledge.status()).isEqualTo(PledgeStatus.SIGNED);
        assertThat(pledge.refusedAt()).isPresent();
        assertThat(newEventsOf(pledge, 4)).as("no task is open to close").containsExactly(PledgeSigned.class);
    }

    @Test
    void leavesPeopleOnLeaveAlone() {
        var pledge = PledgeOfLan.invited();
        var back = SIGNED_AT.plusSeconds(90_000);

        assertThat(pledge.pause(SIGNED_AT)).isTrue();
        assertThat(pledge.pause(SIGNED_AT)).isFalse();
        assertThat(pledge.resume(back.plusSeconds(60), back)).isTrue();
        assertThat(pledge.resume(back.plusSeconds(60), back)).isFalse();

        assertThat(newEventsOf(pledge, 2)).containsExactly(TaskClosed.class, TaskOpened.class);
        assertThat(pledge.raisedEvents())
                .contains(new TaskClosed(ID + ":sign", PhuXuan.LAN.personId(), SIGNED_AT, Outcome.CANCELLED));
        assertThat(pledge.raisedEvents().getLast())
                .isInstanceOfSatisfying(
                        TaskOpened.class, task -> assertThat(task.taskId()).isEqualTo(ID + ":sign-2"));
        assertThat(pledge.dueAt()).isEqualTo(back.plusSeconds(60));
    }

    @Test
    void asksOnlyAfterTheReturnWhoIsInvitedOnLeave() {
        var pledge = Pledge.inviteOnLeave(Invitation.of(PledgeOfLan.TERMS, PledgeOfLan.LAN), PhuXuan.LAUNCH);

        assertThat(eventsOf(pledge)).containsExactly(PledgeInvited.class);
        pledge.resume(PhuXuan.DUE, SIGNED_AT);
        assertThat(newEventsOf(pledge, 1)).containsExactly(TaskOpened.class);
    }

    @Test
    void followsTheSeatToItsNewHolder() {
        var pledge = PledgeOfLan.passedOn();

        assertThat(pledge.isWaitingFor(Seat.HEAD, OANH)).isFalse();
        assertThat(pledge.isWaitingFor(Seat.HEAD, PhuXuan.HIEU.personId())).isTrue();
        assertThat(pledge.acknowledgements().getFirst().askedBefore())
                .containsExactly(new Acknowledgement.Asked(PhuXuan.SCHOOL, OANH));
        assertThat(newEventsOf(pledge, 4)).containsExactly(PledgeSeatsChanged.class);
    }

    @Test
    void comesIntoForceWhenTheLastSeatItWaitsForFallsVacant() {
        var pledge = PledgeOfLan.acknowledgedBy(Seat.UNION);

        assertThat(pledge.followSeats(List.of(HEAD_VACANT, NO_UNION), SIGNED_AT.plusSeconds(9_999)))
                .isTrue();

        assertThat(pledge.status()).isEqualTo(PledgeStatus.IN_FORCE);
        assertThat(pledge.acknowledgements())
                .extracting(Acknowledgement::state)
                .as("what was acknowledged stays")
                .containsExactly(Acknowledgement.State.NOT_REQUIRED, Acknowledgement.State.ACKNOWLEDGED);
    }

    @ParameterizedTest
    @EnumSource
    void releasesTheSeatsWhenItIsOver(EndReason reason) {
        var pledge = PledgeOfLan.ended(PledgeOfLan.signed(), reason);

        assertThat(pledge.status()).isEqualTo(PledgeStatus.ENDED);
        assertThat(pledge.endReason()).contains(reason);
        assertThat(pledge.acknowledgements())
                .extracting(Acknowledgement::reason)
                .containsOnly(Acknowledgement.Reason.PLEDGE_OVER);
        assertThat(pledge.end(reason, SIGNED_AT)).isFalse();
        assertThatExceptionOfType(IllegalPledgeStateException.class)
                .isThrownBy(() -> pledge.supersede(SIGNED_AT))
                .withMessageContaining("ENDED");
    }

    @Test
    void expiresUnsignedWithTheProgramme() {
        var pledge = PledgeOfLan.ended(PledgeOfLan.invited(), EndReason.PROGRAMME_ENDED);

        assertThat(pledge.status()).isEqualTo(PledgeStatus.EXPIRED);
        assertThat(newEventsOf(pledge, 2)).containsExactly(TaskClosed.class, PledgeExpired.class);
        assertThat(pledge.end(EndReason.PROGRAMME_ENDED, SIGNED_AT)).isFalse();
        assertThatExceptionOfType(IllegalPledgeStateException.class)
                .isThrownBy(() -> pledge.sign(signature(), List.of()))
                .withMessageContaining("EXPIRED");
    }

    @Test
    void asksTheHeadToSignForTheUnit() {
        var pledge = PledgeOfLan.ofTheSchool();

        assertThat(pledge.id()).isEqualTo("nam-khong-2026.1.unit-THCS-PHU-XUAN");
        assertThat(pledge.raisedEvents().getLast())
                .isInstanceOfSatisfying(
                        TaskOpened.class, task -> assertThat(task.kind()).isEqualTo("pledge.sign-for-unit"));
    }

    private static List<Class<?>> eventsOf(Pledge pledge) {
        return newEventsOf(pledge, 0);
    }

    private static List<Class<?>> newEventsOf(Pledge pledge, int after) {
        return pledge.raisedEvents().stream()
                .skip(after)
                .<Class<?>>map(Object::getClass)
                .toList();
    }

    enum Signed {
        WAITING(PledgeOfLan::signed),
        HALF_ACKNOWLEDGED(() -> PledgeOfLan.acknowledgedBy(Seat.HEAD)),
        IN_FORCE(() -> PledgeOfLan.acknowledgedBy(Seat.HEAD, Seat.UNION));

        private final Supplier<Pledge> pledge;

        Signed(Supplier<Pledge> pledge) {
            this.pledge = pledge;
        }
    }

    enum Refused {
        NOT_SIGNED_YET(PledgeOfLan::invited, Seat.HEAD, OANH),
        BY_SOMEBODY_ELSE(PledgeOfLan::signed, Seat.HEAD, PhuXuan.TRUONG.personId()),
        BY_THE_SIGNER(PledgeOfLan::signed, Seat.HEAD, PhuXuan.LAN.personId()),
        WITH_ANOTHER_SEAT(PledgeOfLan::signed, Seat.UNION, OANH),
        FOR_VACANT_SEAT(() -> PledgeOfLan.signed(HEAD_VACANT, UNION_WAITING), Seat.HEAD, OANH),
        IN_FORCE_WITHOUT_IT(() -> PledgeOfLan.signed(HEAD_VACANT, NO_UNION), Seat.UNION, DIEP);

        private final Supplier<Pledge> pledge;
        private final Seat seat;
        private final String personId;

        Refused(Supplier<Pledge> pledge, Seat seat, String personId) {
            this.pledge = pledge;
            this.seat = seat;
            this.personId = personId;
        }
    }
}
