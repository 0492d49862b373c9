package vn.neuguong.pledge.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.imports.RosterImport.Status;
import vn.neuguong.pledge.roster.OrgUnits;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.pledge.roster.UnitTrees;

/**
 * Reads the files of an import and compares them with the roster, cell by cell, with each other and with what is
 * stored. People pass through row by row. Interrupted, it begins again, and nothing is there twice.
 */
@Component
class RosterChecking {

    private static final Logger log = LoggerFactory.getLogger(RosterChecking.class);
    private static final int MOST_ATTEMPTS = 3;

    private final RosterImports imports;
    private final RosterChanges changes;
    private final RosterProblems problems;
    private final UploadedFiles files;
    private final OrgUnits units;
    private final StaffMembers members;
    private final UnitTrees trees;
    private final RosterUpdate update;
    private final ImportSettings settings;
    private final Clock clock;

    RosterChecking(
            RosterImports imports,
            RosterChanges changes,
            RosterProblems problems,
            UploadedFiles files,
            OrgUnits units,
            StaffMembers members,
            UnitTrees trees,
            RosterUpdate update,
            ImportSettings settings,
            Clock clock) {
        this.imports = imports;
        this.changes = changes;
        this.problems = problems;
        this.files = files;
        this.units = units;
        this.members = members;
        this.trees = trees;
        this.update = update;
        this.settings = settings;
        this.clock = clock;
    }

    void check(ImportHold hold) {
        var importId = hold.rosterImport().importId();
        // Counted before reading: an import confirmed meanwhile makes this comparison outdated.
        long confirmedImports = imports.countByStatus(Status.CONFIRMED);
        hold.change(held -> held.beginCheck(confirmedImports));
        changes.deleteByImportId(importId);
        problems.deleteByImportId(importId);
        var found = new RowProblems(importId, settings.problemsKept());
        if (hold.rosterImport().attempts() > MOST_ATTEMPTS) {
            found.ofFile(
                    hold.rosterImport().has(RosterFile.PEOPLE) ? RosterFile.PEOPLE : RosterFile.UNITS,
                    "imports.problem.failed");
            reject(hold, found);
            return;
        }
        var check = new Check(hold, found);
        check.run();
        if (found.none()) {
            var validUntil = clock.instant().plus(settings.validity());
            hold.change(held ->
                    held.preview(check.unitChanges.counts(), check.peopleChanges.counts(), check.covered, validUntil));
        } else {
            reject(hold, found);
        }
        files.delete(importId);
        log.info(
                "Roster import {} is {}: units {}, people {}, {} problems",
                importId,
                hold.rosterImport().status(),
                hold.rosterImport().units(),
                hold.rosterImport().people(),
                found.total());
    }

    private void reject(ImportHold hold, RowProblems found) {
        changes.deleteByImportId(hold.rosterImport().importId());
        problems.saveAll(found.inReadingOrder());
        hold.change(held -> held.reject(found.total()));
    }

    /** One reading of the files from their beginning. */
    private final class Check {

        private final ImportHold hold;
        private final RowProblems found;
        private final String importId;
        private final ChangeWriter unitChanges;
        private final ChangeWriter peopleChanges;
        private final SeatClaims claims = new SeatClaims();
        private int covered;

        Check(ImportHold hold, RowProblems found) {
            this.hold = hold;
            this.found = found;
            this.importId = hold.rosterImport().importId();
            this.unitChanges = new ChangeWriter(importId, RosterFile.UNITS, changes);
            this.peopleChanges = new ChangeWriter(importId, RosterFile.PEOPLE, changes);
        }

        void run() {
            var existing = new ExistingRoster(units, members, LocalDate.now(clock));
            var unitRows = new ArrayList<FileRow>();
            boolean unitsKnown = read(RosterFile.UNITS, unitRows::add);
            var entries = unitRows.stream()
                    .flatMap(row -> UnitEntry.read(row, found).stream())
                    .toList();
            var unitRules = new UnitRules(unitRows, existing, found);
            unitRules.check();

            var peopleRules = new PeopleRules(unitsKnown ? unitRules : null, found);
            var people = new PeopleComparison(
                    existing, peopleRules, update, peopleChanges, found, claims, LocalDate.now(clock));
            boolean peopleKnown = read(RosterFile.PEOPLE, row -> {
                people.take(row);
                hold.goOn(people.rows());
            });
            people.compareWaiting();
            covered = people.rows();
            var leavers = new Leavers(trees.today(), members, update, peopleChanges);
            if (peopleKnown && found.none()) {
                covered = Math.max(covered, findLeavers(leavers, peopleRules));
            }
            if (unitsKnown && peopleKnown) {
                new LeftBehind(members, unitRules, LocalDate.now(clock))
                        .tell(
                                number -> peopleRules.lists(number)
                                        || leavers.found().contains(number),
                                found);
            }
            if (found.none()) {
                compareUnits(existing, entries, peopleRules, people, leavers);
            }
            peopleChanges.flush();
            unitChanges.flush();
        }

        private int findLeavers(Leavers leavers, PeopleRules listed) {
            var root = hold.rosterImport().completeBelow();
            if (root == null) {
                return 0;
            }
            if (!leavers.knows(root)) {
                found.ofFile(RosterFile.PEOPLE, "imports.problem.unknown-root", root);
                return 0;
            }
            return leavers.find(root, listed::lists, hold::goOn);
        }

        private void compareUnits(
                ExistingRoster existing,
                List<UnitEntry> entries,
                PeopleRules listed,
                PeopleComparison people,
                Leavers leavers) {
            new UnitComparison(
                            existing,
                            update,
                            entries,
                            claims,
                            staffNumber -> listed.lists(staffNumber)
                                    || people.leaving().contains(staffNumber)
                                    || leavers.found().contains(staffNumber),
                            unitChanges,
                            found)
                    .compare();
        }

        /** A file that need not be sent and was not says nothing, and is right. */
        private boolean read(RosterFile file, Consumer<FileRow> each) {
            if (!hold.rosterImport().has(file)) {
                return true;
            }
            try {
                var content = Files.createTempFile("roster-import-", "." + file.part());
                try (var stored = files.open(importId, file)) {
                    Files.copy(stored, content, StandardCopyOption.REPLACE_EXISTING);
                    return new RosterTable(settings).read(file, content, found, each);
                } finally {
                    Files.delete(content);
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
