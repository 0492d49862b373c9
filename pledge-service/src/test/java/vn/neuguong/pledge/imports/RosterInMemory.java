package vn.neuguong.pledge.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.util.unit.DataSize;
import vn.neuguong.defaults.api.CursorRequest;
import vn.neuguong.pledge.Copies;
import vn.neuguong.pledge.roster.EffectiveDay;
import vn.neuguong.pledge.roster.OrgUnits;
import vn.neuguong.pledge.roster.OrgUnitsInMemory;
import vn.neuguong.pledge.roster.SeatVacatingInMemory;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.pledge.roster.StaffMembersInMemory;
import vn.neuguong.pledge.roster.UnitTrees;
import vn.neuguong.pledge.roster.UnitTreesInMemory;

/** The imports without a database, on the morning the school year opens. */
public final class RosterInMemory {

    static final Instant OPENING_DAY = Instant.parse("2026-09-05T01:00:00Z");
    static final ImportSettings SETTINGS = new ImportSettings(
            DataSize.ofKilobytes(64), 100, 100, 50, Duration.ofHours(24), 10, Duration.ofSeconds(60));

    private static final CursorRequest FIRST_PAGE = new CursorRequest(500, Optional.empty());

    private final OrgUnitsInMemory storedUnits = new OrgUnitsInMemory();
    private final StaffMembersInMemory storedMembers = new StaffMembersInMemory();
    final Copies copies = new Copies();
    final OrgUnits units = copies.of(OrgUnits.class, storedUnits);
    final StaffMembers members = copies.of(StaffMembers.class, storedMembers);
    final RosterImportsInMemory storedImports = new RosterImportsInMemory();
    final RosterImports imports = copies.of(RosterImports.class, storedImports);
    final RosterChangesInMemory storedChanges = new RosterChangesInMemory();
    final RosterChanges changes = copies.of(RosterChanges.class, storedChanges);
    final RosterProblemsInMemory storedProblems = new RosterProblemsInMemory();
    final RosterProblems problems = copies.of(RosterProblems.class, storedProblems);
    final UploadedFilesInMemory files = new UploadedFilesInMemory();

    Instant now = OPENING_DAY;

    /** How many of those that are changed next somebody else saves first. */
    int savedByOthers;

    final Clock clock = ((InstantSource) () -> now).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    final RosterUpdate update = new RosterUpdate(clock);
    final ImportRunner runner = anotherRunner();
    final RosterImporting importing = new RosterImporting(imports, changes, problems, files, runner, SETTINGS, clock);
    final ExpiredImportSweeper sweeper = new ExpiredImportSweeper(imports, changes, problems, files, clock);

    public RosterImporting importing() {
        return importing;
    }

    /** The work of one more instance of the service. */
    ImportRunner anotherRunner() {
        var checking =
                new RosterChecking(imports, changes, problems, files, units, members, trees(), update, SETTINGS, clock);
        var application = new RosterApplication(
                imports,
                changes,
                problems,
                new PeopleWriting(members, this::saveAll, update, SeatVacatingInMemory.of(units, trees()), clock),
                new UnitWriting(units, members, update),
                SETTINGS,
                clock);
        return new ImportRunner(imports, checking, application, SETTINGS, clock) {
            @Override
            void wake() {
                // Tests decide when there is work.
            }
        };
    }

    /** As the database does it: each is a write of its own, and whom somebody else saved meanwhile is left out. */
    private int saveAll(List<StaffMember> changed) {
        var stored = changed.stream().skip(savedByOthers).toList();
        savedByOthers = 0;
        stored.forEach(members::save);
        return stored.size();
    }

    public PeopleLeftBehind leftBehind() {
        return new PeopleLeftBehind(units, members, clock);
    }

    /** Ends the unit on the last day without saying where anybody goes, as happens when people come to it afterwards. */
    public void end(String unitId, LocalDate lastDay) {
        var unit = units.findById(unitId).orElseThrow();
        unit.close(List.of(), null, EffectiveDay.on(lastDay.plusDays(1), clock));
        units.save(unit);
    }

    public UnitTrees trees() {
        return UnitTreesInMemory.of(clock, units);
    }

    /** Everything that is due is done. */
    public void work() {
        runner.runDue();
    }

    ImportOverview check(UploadedRoster files) {
        var received = importing.receive(files);
        work();
        return importing.look(received.importId());
    }

    ImportOverview confirm(String importId) {
        importing.confirm(importId, null);
        work();
        return importing.look(importId);
    }

    /** For tests of the edges. */
    public void importBoth(String unitsCsv, String peopleCsv) {
        importNow(SongVan.files(unitsCsv, peopleCsv));
    }

    ImportOverview importNow(UploadedRoster files) {
        return confirm(check(files).importId());
    }

    List<RowProblem> problemsOf(ImportOverview rejected) {
        return importing.problems(rejected.importId(), FIRST_PAGE).items();
    }

    List<RosterChange> changesOf(ImportOverview preview, ChangeKind kind) {
        return importing.changes(preview.importId(), kind, FIRST_PAGE).items();
    }

    StaffMember numbered(String staffNumber) {
        return members.findByStaffNumberIn(List.of(staffNumber)).getFirst();
    }

    /** Forgets everything, for tests that share one application. */
    public void clear() {
        storedUnits.clear();
        storedMembers.clear();
        storedImports.clear();
        storedChanges.clear();
        storedProblems.clear();
    }

    public long membersCount() {
        return members.count();
    }
}
