package vn.neuguong.pledge.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.neuguong.pledge.imports.SongVan.PEOPLE;
import static vn.neuguong.pledge.imports.SongVan.UNITS;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.Copies.Killed;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.StaffMember;

class ImportLifecycleUnitTests {

    private static final List<String> STAFF_NUMBERS =
            List.of("SV001", "SV002", "SV003", "SV004", "SV005", "SV006", "SV007");

    private static final Duration PAST_THE_LEASE =
            RosterInMemory.SETTINGS.lease().plusSeconds(1);

    private final RosterInMemory roster = new RosterInMemory();

    @Test
    void isCheckedInTheBackground() {
        var received = roster.importing.receive(SongVan.files(UNITS, PEOPLE));

        assertThat(received.status()).isEqualTo("RECEIVED");
        assertThat(received.settled()).isFalse();
        roster.work();
        var checked = roster.importing.look(received.importId());
        assertThat(checked.status()).isEqualTo("PREVIEWED");
        assertThat(checked.settled()).isTrue();
        assertThat(checked.progress()).isEqualTo(new ImportOverview.Progress(0, 9));
        assertThat(roster.files.count()).isZero();
    }

    @Test
    void isAppliedInTheBackgroundOnceConfirmed() {
        var preview = roster.check(SongVan.files(UNITS, PEOPLE));

        assertThat(roster.importing.confirm(preview.importId(), null).status()).isEqualTo("CONFIRMING");
        assertThat(roster.members.count()).isZero();
        roster.work();
        var confirmed = roster.importing.look(preview.importId());
        assertThat(confirmed.status()).isEqualTo("CONFIRMED");
        assertThat(confirmed.progress()).isEqualTo(new ImportOverview.Progress(9, 9));
        assertThat(confirmed.problems()).isZero();
        assertThat(roster.members.count()).isEqualTo(6);
    }

    @Test
    void givesTheSameAnswerWhenConfirmedAgain() {
        var confirmed = roster.importNow(SongVan.files(UNITS, PEOPLE));
        var events = roster.copies.events.size();

        assertThat(roster.confirm(confirmed.importId())).isEqualTo(confirmed);
        assertThat(roster.copies.events).hasSize(events);
    }

    @Test
    void cannotBeConfirmedBeforeItIsChecked() {
        var received = roster.importing.receive(SongVan.files(UNITS, PEOPLE));

        assertThatThrownBy(() -> roster.importing.confirm(received.importId(), null))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void cannotBeConfirmedWhenRejected() {
        var rejected = roster.check(SongVan.files(UNITS, PEOPLE.replace("hieu@", "hieu")));

        assertThatThrownBy(() -> roster.importing.confirm(rejected.importId(), null))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void cannotBeConfirmedOnceTheRosterIsAnother() {
        var mine = roster.check(SongVan.files(UNITS, PEOPLE));
        roster.importNow(SongVan.files(UNITS, PEOPLE.replace("SV006", "SV600")));

        assertThatThrownBy(() -> roster.importing.confirm(mine.importId(), null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("outdated");
        assertThat(roster.importing.look(mine.importId()).status()).isEqualTo("OUTDATED");
        assertThatThrownBy(() -> roster.importing.confirm(mine.importId(), null))
                .isInstanceOf(Refusal.class);
        assertThat(roster.members.findByStaffNumberIn(List.of("SV006"))).isEmpty();
    }

    @Test
    void letsOneImportBeAppliedAtTime() {
        var first = roster.check(SongVan.files(UNITS, PEOPLE));
        var second = roster.check(SongVan.files(UNITS, PEOPLE));
        roster.importing.confirm(first.importId(), null);

        assertThatThrownBy(() -> roster.importing.confirm(second.importId(), null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("another-in-progress");
        roster.work();
        assertThatThrownBy(() -> roster.importing.confirm(second.importId(), null))
                .hasMessageContaining("outdated");
    }

    @Test
    void refusesImportNobodyConfirmedInTime() {
        var preview = roster.check(SongVan.files(UNITS, PEOPLE));
        roster.now = roster.now.plus(Duration.ofHours(24));

        assertThatThrownBy(() -> roster.importing.confirm(preview.importId(), null))
                .isInstanceOf(Refusal.class);
        assertThat(roster.members.count()).isZero();
    }

    @Test
    void refusesImportThatDoesNotExist() {
        assertThatThrownBy(() -> roster.importing.confirm("khong-co", null)).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesUploadWithoutFiles() {
        assertThatThrownBy(() -> roster.importing.receive(new UploadedRoster(null, null, null)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void forgetsWhoWasInItAfterDay() {
        var confirmed = roster.importNow(SongVan.files(UNITS, PEOPLE));
        var waiting = roster.check(
                SongVan.files(UNITS, PEOPLE.replace("SV006", "SV007").replace("hang@", "ha@")));
        var rejected = roster.check(SongVan.files(UNITS, PEOPLE.replace("hieu@", "hieu")));
        roster.sweeper.sweep();
        assertThat(roster.storedChanges.those(confirmed.importId())).hasSize(9);

        roster.now = roster.now.plus(Duration.ofHours(25));
        roster.sweeper.sweep();

        assertThat(roster.storedChanges.those(confirmed.importId())).isEmpty();
        assertThat(roster.storedChanges.those(waiting.importId())).isEmpty();
        assertThat(roster.importing.look(confirmed.importId()).people()).isEqualTo(new Counts(6, 0, 0, 0, 0));
        assertThatThrownBy(() -> roster.importing.look(waiting.importId())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> roster.importing.look(rejected.importId())).isInstanceOf(Refusal.class);
    }

    @Test
    void givesWorkOfSilentInstanceToAnother() {
        var received = roster.importing.receive(SongVan.files(UNITS, PEOPLE));
        var silent = ImportHold.take(
                roster.imports.findById(received.importId()).orElseThrow(),
                roster.imports,
                RosterInMemory.SETTINGS.lease(),
                roster.clock);

        roster.anotherRunner().runDue();
        assertThat(roster.importing.look(received.importId()).status()).isEqualTo("RECEIVED");

        roster.now = roster.now.plus(PAST_THE_LEASE);
        roster.anotherRunner().runDue();
        assertThat(roster.importing.look(received.importId()).status()).isEqualTo("PREVIEWED");
        assertThatThrownBy(() -> silent.change(held -> held.beginCheck(0)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void endsTheSameWhereverTheProcessIsKilled() {
        var undisturbed = new RosterInMemory();
        prepareForHandover(undisturbed);
        undisturbed.confirm(undisturbed.check(handover()).importId());
        var expected = stateOf(undisturbed);

        int kills = 0;
        for (int write = 1; killedAt(write, expected); write++) {
            kills++;
        }

        assertThat(kills).isGreaterThan(15);
    }

    /** Answers false when there is no such write any more. */
    private static boolean killedAt(int write, Set<String> expected) {
        var disturbed = new RosterInMemory();
        prepareForHandover(disturbed);
        var received = disturbed.importing.receive(handover());
        disturbed.copies.killBeforeWrite(write);
        boolean killed = killed(disturbed::work);
        disturbed.now = disturbed.now.plus(PAST_THE_LEASE);
        disturbed.work();
        killed |= killed(() -> disturbed.importing.confirm(received.importId(), null));
        disturbed.importing.confirm(received.importId(), null);
        killed |= killed(disturbed::work);
        disturbed.now = disturbed.now.plus(PAST_THE_LEASE);
        disturbed.work();

        assertThat(disturbed.importing.look(received.importId()).status())
                .as("killed before write %d", write)
                .isEqualTo("CONFIRMED");
        assertThat(stateOf(disturbed)).as("killed before write %d", write).isEqualTo(expected);
        assertThat(disturbed.copies.events)
                .as("no event twice, killed before write %d", write)
                .doesNotHaveDuplicates();
        return killed;
    }

    private static boolean killed(Runnable work) {
        try {
            work.run();
            return false;
        } catch (Killed killed) {
            return true;
        }
    }

    /** Somebody joins, changes, moves and leaves, a unit is new, another changes. */
    private static UploadedRoster handover() {
        var units = UNITS.replace("Mầm non Ánh Dương", "Mầm non Ánh Dương II")
                + "TH-LE-LOI,Trường Tiểu học Lê Lợi,SCHOOL,CD-SONG-VAN,HEAD\n";
        var people = PEOPLE.replace("diep@phu-xuan.example,THCS-PHU-XUAN", "diep@le-loi.example,TH-LE-LOI")
                        .replace("Giáo viên,UNION", "Giáo viên,HEAD")
                        .replace("Bảo vệ,,vi", "Giám thị,UNION,vi")
                        .replaceAll("SV002.*\n", "")
                + "SV007,Trần Thị Phương Lan,lan@phu-xuan.example,THCS-PHU-XUAN,PUBLIC_EMPLOYEE,,,vi\n";
        return new UploadedRoster(SongVan.csv("units", units), SongVan.csv("people", people), null);
    }

    private static void prepareForHandover(RosterInMemory roster) {
        roster.importNow(SongVan.files(UNITS, PEOPLE));
        roster.copies.events.clear();
    }

    private static Set<String> stateOf(RosterInMemory roster) {
        var numbers = roster.members.findByStaffNumberIn(STAFF_NUMBERS).stream()
                .collect(Collectors.toMap(StaffMember::personId, member -> member));
        var state = numbers.values().stream()
                .map(member -> "%s %s %s %s"
                        .formatted(member.staffNumber(), member.email(), member.unitId(), member.dutyGroup()))
                .collect(Collectors.toSet());
        for (var unit : roster.units.findAll()) {
            state.add(unit.unitId() + " " + unit.profile().name());
            for (var seat : Seat.values()) {
                unit.profile().seats().stream()
                        .filter(established -> established.seat() == seat)
                        .map(established -> "%s %s %s"
                                .formatted(
                                        unit.unitId(),
                                        seat,
                                        established.holder().map(numbers::get).map(StaffMember::staffNumber)))
                        .forEach(state::add);
            }
        }
        return state;
    }

    @Test
    void bringsUpToDateAgainWhomSomebodyElseSavedMeanwhile() {
        prepareForHandover(roster);
        var preview = roster.check(SongVan.files(UNITS, PEOPLE.replace(".example", ".vn")));
        roster.savedByOthers = 4;

        var confirmed = roster.confirm(preview.importId());

        assertThat(confirmed.people()).isEqualTo(new Counts(0, 6, 0, 0, 0));
        assertThat(confirmed.problems()).isZero();
        assertThat(roster.members.findByStaffNumberIn(STAFF_NUMBERS))
                .hasSize(6)
                .allSatisfy(member -> assertThat(member.email()).endsWith(".vn"));
        assertThat(roster.copies.events).doesNotHaveDuplicates();
    }

    @Test
    void namesTheOneChangeTheRosterNoLongerTakesAndMakesTheOthers() {
        prepareForHandover(roster);
        var preview = roster.check(SongVan.files(UNITS, PEOPLE.replace(".example", ".vn")));
        roster.copies.refuseAsDuplicate(document ->
                document instanceof StaffMember member && member.staffNumber().equals("SV003"));

        var confirmed = roster.confirm(preview.importId());

        assertThat(roster.problemsOf(confirmed))
                .extracting(RowProblem::row, RowProblem::details)
                .containsExactly(tuple(4, List.of("SV003")));
        assertThat(roster.members.findByStaffNumberIn(STAFF_NUMBERS))
                .filteredOn(member -> member.email().endsWith(".example"))
                .extracting(StaffMember::staffNumber)
                .containsExactly("SV003");
    }

    @Test
    void namesRowsThatTheRosterNoLongerTakes() {
        var preview = roster.check(SongVan.files(UNITS, PEOPLE));
        roster.copies.refuseAsDuplicate(document ->
                document instanceof StaffMember member && member.staffNumber().equals("SV001"));

        var confirmed = roster.confirm(preview.importId());

        assertThat(confirmed.status()).isEqualTo("CONFIRMED");
        assertThat(confirmed.problems()).isEqualTo(1);
        assertThat(roster.problemsOf(preview))
                .singleElement()
                .satisfies(problem -> assertThat(problem.row()).isEqualTo(2));
        assertThat(roster.members.count()).isEqualTo(5);
    }
}
