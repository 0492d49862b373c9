package vn.neuguong.pledge.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.neuguong.pledge.roster.OrgUnits;
import vn.neuguong.pledge.roster.StaffMembers;

/** What the files of an import say, once nothing is wrong with them. */
record RosterReading(List<UnitEntry> units, List<PersonEntry> people, ExistingRoster existing) {

    /**
     * Reads both files and checks them cell by cell, against each other and against the stored roster.
     *
     * @throws RejectedRosterException naming every problem of both files at once
     */
    static RosterReading of(RosterFiles files, RosterSettings settings, OrgUnits orgUnits, StaffMembers members) {
        var problems = new RowProblems();
        var unitTable = files.units()
                .map(content -> CsvTable.read(RosterFile.UNITS, content, settings, problems))
                .orElseGet(CsvTable::absent);
        var peopleTable = files.people()
                .map(content -> CsvTable.read(RosterFile.PEOPLE, content, settings, problems))
                .orElseGet(() -> CsvTable.missing(RosterFile.PEOPLE, problems));
        var units = entries(unitTable, problems, UnitEntry::read);
        var people = entries(peopleTable, problems, PersonEntry::read);
        var existing = ExistingRoster.around(peopleTable.rows(), orgUnits, members);

        var unitRules = new UnitRules(unitTable.rows(), existing, problems);
        unitRules.check();
        var peopleRules = new PeopleRules(peopleTable.rows(), existing, problems);
        peopleRules.check();
        if (unitTable.readable()) {
            peopleRules.checkAgainst(unitRules);
        }
        problems.rejectIfAny();
        return new RosterReading(units, people, existing);
    }

    private static <T> List<T> entries(
            CsvTable table, RowProblems problems, BiFunction<CsvRow, RowProblems, Optional<T>> read) {
        return table.rows().stream()
                .flatMap(row -> read.apply(row, problems).stream())
                .toList();
    }
}
