package vn.neuguong.pledge.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.PhuXuan;

/** The roster feature without a database: a city, two schools, and whatever a test does to them. */
final class RosterOfSongVan {

    static final String CITY = "CD-SONG-VAN";
    static final String PHU_XUAN = "THCS-PHU-XUAN";
    static final String ANH_DUONG = "MN-ANH-DUONG";
    static final LocalDate OPENING = LocalDate.of(2020, 9, 1);

    final OrgUnitsOnPaper units = new OrgUnitsOnPaper(() -> outdate());
    final StaffMembersInMemory staff = new StaffMembersInMemory();
    final MovedClock clock = new MovedClock();
    final UnitTrees trees = new UnitTrees(units, new UnitTreeSettings(Duration.ofHours(1)), clock);
    final Reorganisation reorganisation = new Reorganisation(units, trees, new Alone(), clock);
    final PeopleFollowing following = new PeopleFollowing(trees, staff, clock);
    final Reorganising reorganising = new Reorganising(units, reorganisation);
    final Assignments assignments = new Assignments(staff);
    final Succession succession = new Succession(units, staff, reorganisation, assignments, following);
    final Correcting correcting = new Correcting(staff, reorganisation);
    final SeatVacating seatVacating = new SeatVacating(units, trees);
    final Seating seating = new Seating(units, staff, reorganisation);
    final Staffing staffing = new Staffing(staff, seatVacating, reorganisation, clock);
    final FollowingHr followingHr =
            new FollowingHr(units, staff, reorganisation, succession, correcting, staffing, seatVacating);
    final PlannedChangeSweeper sweeper = new PlannedChangeSweeper(units, staff, following, clock);

    RosterOfSongVan() {
        open(CITY, null, OPENING);
        open(PHU_XUAN, CITY, OPENING);
        open(ANH_DUONG, CITY, OPENING);
    }

    /** As in the service, whatever is saved shows in the tree at once. */
    private void outdate() {
        trees.outdate();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    OrgUnit open(String unitId, @Nullable String parentId, LocalDate day) {
        return reorganising.open(new OpenUnit(unitId, profile(unitId, parentId), day));
    }

    static UnitProfile profile(String unitId, @Nullable String parentId) {
        return new UnitProfile(
                parentId == null ? UnitKind.CITY : UnitKind.SCHOOL,
                unitId,
                parentId,
                List.of(EstablishedSeat.vacant(Seat.HEAD)));
    }

    StaffMember join(String staffNumber, String unitId) {
        return staffing.join(staffNumber, person(staffNumber, unitId), OPENING);
    }

    static StaffProfile person(String staffNumber, String unitId) {
        return new StaffProfile(
                "Người mang mã " + staffNumber,
                staffNumber + "@song-van.example",
                unitId,
                StaffKind.PUBLIC_EMPLOYEE,
                null,
                Language.VI);
    }

    /** Nobody else reorganises. */
    private static final class Alone implements ReorganisationTurn {

        @Override
        public <T> T take(Supplier<T> work) {
            return work.get();
        }
    }

    /** Stands at the launch of the campaign until it is moved. */
    static final class MovedClock extends Clock {

        private Instant now = PhuXuan.LAUNCH;

        void moveTo(LocalDate day) {
            now = day.atTime(8, 0).atZone(PhuXuan.VIETNAM).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return PhuXuan.VIETNAM;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
