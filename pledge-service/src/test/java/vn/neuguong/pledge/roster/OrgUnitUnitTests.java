package vn.neuguong.pledge.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.pledge.roster.FillSeat.Delegation;
import vn.neuguong.pledge.roster.OrgUnitEvent.UnitChanged;

class OrgUnitUnitTests {

    private static final String OANH = "a2b1e0f0-62c1-4a57-8f6e-9d0d2f6f0c01";
    private static final String DIEP = "b2b1e0f0-62c1-4a57-8f6e-9d0d2f6f0c02";
    private static final LocalDate OPENING = LocalDate.of(2026, 9, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final EffectiveDay NOW = new EffectiveDay(TODAY, TODAY);

    private static final UnitProfile PHU_XUAN = new UnitProfile(
            UnitKind.SCHOOL,
            "Trường Trung học cơ sở Phú Xuân",
            "CD-SONG-VAN",
            List.of(new EstablishedSeat(Seat.HEAD, OANH), EstablishedSeat.vacant(Seat.UNION)));

    private final OrgUnit school = OrgUnit.open("THCS-PHU-XUAN", PHU_XUAN, NOW.at(OPENING));

    @Test
    void reportsItsWholeStateWhenOpened() {
        assertThat(school.raisedEvents()).containsExactly(changed(PHU_XUAN, null));
    }

    @Test
    void raisesNothingWhenAmendedToWhatItAlreadyIs() {
        var seatsInAnotherOrder = new UnitProfile(
                PHU_XUAN.kind(),
                PHU_XUAN.name(),
                PHU_XUAN.parentId(),
                List.of(EstablishedSeat.vacant(Seat.UNION), new EstablishedSeat(Seat.HEAD, OANH)));

        assertThat(school.amend(seatsInAnotherOrder, NOW)).isFalse();
        assertThat(school.raisedEvents()).hasSize(1);
    }

    @Test
    void reportsTheStateAfterTheChange() {
        var withUnion = new UnitProfile(
                UnitKind.SCHOOL,
                "Trường THCS Phú Xuân",
                "CD-SONG-VAN",
                List.of(new EstablishedSeat(Seat.HEAD, OANH), new EstablishedSeat(Seat.UNION, DIEP)));

        assertThat(school.amend(withUnion, NOW)).isTrue();
        assertThat(school.raisedEvents()).last().isEqualTo(changed(withUnion, null));
        assertThat(on(TODAY).holderOf(Seat.UNION)).contains(new SeatHolder("THCS-PHU-XUAN", Seat.UNION, DIEP));
        assertThat(on(TODAY.minusDays(1)).holderOf(Seat.UNION)).isEmpty();
    }

    @Test
    void tellsVacantSeatFromSeatThatIsNotEstablished() {
        school.abolish(Seat.UNION, NOW);

        assertThat(on(TODAY.minusDays(1)).hasEstablished(Seat.UNION)).isTrue();
        assertThat(on(TODAY.minusDays(1)).holderOf(Seat.UNION)).isEmpty();
        assertThat(on(TODAY).hasEstablished(Seat.UNION)).isFalse();
        assertThat(on(TODAY).holderOf(Seat.UNION)).isEmpty();
    }

    @Test
    void refusesTheSameSeatTwice() {
        var twoHeads = List.of(new EstablishedSeat(Seat.HEAD, OANH), new EstablishedSeat(Seat.HEAD, DIEP));

        assertThatThrownBy(() -> new UnitProfile(UnitKind.SCHOOL, "Trường Tiểu học Lê Lợi", null, twoHeads))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsThePlanWhenSomethingElseChangesBeforeIt() {
        school.rename("Trường THCS Hoa Lư", NOW.at(NEW_YEAR));
        school.fill(new EstablishedSeat(Seat.UNION, DIEP), null, NOW);

        assertThat(on(TODAY).name()).isEqualTo(PHU_XUAN.name());
        assertThat(on(NEW_YEAR).name()).isEqualTo("Trường THCS Hoa Lư");
        assertThat(on(NEW_YEAR).holderOf(Seat.UNION)).map(SeatHolder::personId).contains(DIEP);
    }

    @Test
    void tellsThePlannedOnItsDayAndOnce() {
        assertThat(school.rename("Trường THCS Hoa Lư", NOW.at(NEW_YEAR))).isTrue();
        assertThat(school.raisedEvents()).hasSize(1);
        assertThat(school.nextChangeOn()).contains(NEW_YEAR);

        assertThat(school.takeEffect(NEW_YEAR.minusDays(1))).isFalse();
        assertThat(school.takeEffect(NEW_YEAR)).isTrue();
        assertThat(school.takeEffect(NEW_YEAR)).isFalse();

        assertThat(school.nextChangeOn()).isEmpty();
        assertThat(school.raisedEvents()).hasSize(2);
        assertThat(((UnitChanged) school.raisedEvents().getLast()).profile().name())
                .isEqualTo("Trường THCS Hoa Lư");
    }

    @Test
    void tellsNothingOfAUnitThatIsOnlyPlanned() {
        var planned = OrgUnit.open("THCS-MOI", PHU_XUAN, NOW.at(NEW_YEAR));
        assertThat(planned.raisedEvents()).isEmpty();
        assertThat(planned.nodeOn(TODAY)).isEmpty();

        planned.takeEffect(NEW_YEAR);

        assertThat(planned.raisedEvents()).hasSize(1);
    }

    @Test
    void actsThroughTheDelegateWhileTheHolderIsAway() {
        school.fill(new EstablishedSeat(Seat.HEAD, OANH), new Delegation(DIEP, TODAY, TODAY.plusDays(9)), NOW);

        assertThat(on(TODAY).holderOf(Seat.HEAD)).map(SeatHolder::personId).contains(DIEP);
        assertThat(on(TODAY.plusDays(9)).holderOf(Seat.HEAD))
                .map(SeatHolder::personId)
                .contains(DIEP);
        assertThat(on(TODAY.plusDays(10)).holderOf(Seat.HEAD))
                .map(SeatHolder::personId)
                .contains(OANH);
        assertThat(on(TODAY).established(Seat.HEAD).flatMap(EstablishedSeat::holder))
                .contains(OANH);
    }

    @Test
    void neverRewritesWhatHasBeenFollowedByAnotherChange() {
        school.rename("Trường THCS Hoa Lư", NOW);

        assertThatThrownBy(() -> school.rename("Trường THCS Tân Ấp", NOW.at(TODAY.minusDays(1))))
                .isInstanceOf(InvalidInput.class);
        assertThat(school.rename("Trường THCS Tân Ấp", NOW)).isTrue();
        assertThat(on(TODAY.minusDays(1)).name()).isEqualTo(PHU_XUAN.name());
        assertThat(on(TODAY).name()).isEqualTo("Trường THCS Tân Ấp");
    }

    @Test
    void existsFromItsFirstToItsLastDay() {
        assertThat(school.close(List.of("THCS-MOI"), null, NOW.at(NEW_YEAR))).isTrue();

        assertThat(school.nodeOn(OPENING.minusDays(1))).isEmpty();
        assertThat(school.nodeOn(OPENING)).isPresent();
        assertThat(school.nodeOn(NEW_YEAR.minusDays(1))).isPresent();
        assertThat(school.nodeOn(NEW_YEAR)).isEmpty();
        school.takeEffect(NEW_YEAR);
        assertThat(school.raisedEvents())
                .last()
                .isEqualTo(new UnitChanged(
                        "THCS-PHU-XUAN", PHU_XUAN, OPENING, NEW_YEAR.minusDays(1), List.of("THCS-MOI")));
    }

    @Test
    void closesOnceButMayPutOffAClosingThatHasNotCome() {
        school.close(List.of(), null, NOW.at(NEW_YEAR));
        assertThat(school.close(List.of(), null, NOW.at(NEW_YEAR))).isFalse();
        assertThat(school.close(List.of(), null, NOW.at(NEW_YEAR.plusMonths(1))))
                .isTrue();
        school.takeEffect(NEW_YEAR.plusMonths(1));

        assertThatThrownBy(() ->
                        school.close(List.of(), null, new EffectiveDay(NEW_YEAR.plusMonths(3), NEW_YEAR.plusMonths(2))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> school.rename("Trường THCS Hoa Lư", NOW.at(NEW_YEAR.plusMonths(2))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void cannotEndBeforeItBegins() {
        assertThatThrownBy(() -> school.close(List.of(), null, NOW.at(OPENING))).isInstanceOf(InvalidInput.class);
        assertThat(school.raisedEvents()).hasSize(1);
    }

    @Test
    void vacatesEverySeatOfSomebodyWhoLeaves() {
        school.fill(new EstablishedSeat(Seat.UNION, true, DIEP, OANH), null, NOW);

        assertThat(school.vacate(OANH, NOW.at(TODAY.plusDays(1)), SeatVacated.Reason.LEFT))
                .isTrue();

        assertThat(on(TODAY).holderOf(Seat.HEAD)).isPresent();
        assertThat(on(TODAY.plusDays(1)).holderOf(Seat.HEAD)).isEmpty();
        assertThat(on(TODAY.plusDays(1)).holderOf(Seat.UNION))
                .map(SeatHolder::personId)
                .contains(DIEP);
    }

    private UnitNode on(LocalDate day) {
        return school.nodeOn(day).orElseThrow();
    }

    private static UnitChanged changed(UnitProfile profile, LocalDate validTo) {
        return new UnitChanged("THCS-PHU-XUAN", profile, OPENING, validTo, List.of());
    }
}
