package vn.neuguong.pledge.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.pledge.roster.StaffMember;

/**
 * Compares the people of a file with the roster, some hundred at a time: each stored member is brought to what the row
 * says, and not stored, so that the comparison and its application can never disagree.
 */
final class PeopleComparison {

    private final ExistingRoster existing;
    private final PeopleRules rules;
    private final RosterUpdate update;
    private final ChangeWriter changes;
    private final RowProblems problems;
    private final LocalDate today;
    private final SeatClaims claims;
    private final List<FileRow> waiting = new ArrayList<>();
    private final Set<String> leaving = new HashSet<>();
    private int rows;

    PeopleComparison(
            ExistingRoster existing,
            PeopleRules rules,
            RosterUpdate update,
            ChangeWriter changes,
            RowProblems problems,
            SeatClaims claims,
            LocalDate today) {
        this.existing = existing;
        this.rules = rules;
        this.update = update;
        this.changes = changes;
        this.problems = problems;
        this.claims = claims;
        this.today = today;
    }

    void take(FileRow row) {
        rows++;
        rules.check(row);
        waiting.add(row);
        if (waiting.size() == ExistingRoster.CHUNK) {
            compareWaiting();
        }
    }

    int rows() {
        return rows;
    }

    /** The staff numbers of those who leave by what their row says. */
    Set<String> leaving() {
        return leaving;
    }

    void compareWaiting() {
        var known = existing.byStaffNumber(
                waiting.stream().map(FileRow::staffNumber).distinct().toList());
        var owners =
                existing.byEmail(waiting.stream().map(FileRow::email).distinct().toList());
        for (var row : waiting) {
            rules.checkOwner(row, owners.get(row.email()));
            PersonEntry.read(row, rules.endOfUnit(row), problems)
                    .ifPresent(entry -> compare(row, entry, known.get(entry.staffNumber())));
        }
        waiting.clear();
    }

    private void compare(FileRow row, PersonEntry entry, @Nullable StaffMember member) {
        try {
            if (member == null) {
                rules.checkPlace(row, update.join(entry), today);
                claims.add(entry);
                write(ChangeKind.ADDED, entry, List.of());
                return;
            }
            var before = cells(member);
            boolean employed = member.isEmployedOn(today);
            boolean changed = update.bring(member, entry);
            rules.checkPlace(row, member, today);
            boolean leaves = employed && leavesSoon(member);
            claims.add(entry);
            if (leaves) {
                leaving.add(entry.staffNumber());
            }
            if (changed) {
                write(member, entry, before, leaves);
            } else {
                changes.unchanged();
            }
        } catch (InvalidInput invalid) {
            invalid.faults()
                    .forEach(fault -> problems.ofRow(row.file(), row.number(), fault.code(), fault.getArguments()));
        }
    }

    /** Whose last day is over, or is today. */
    private boolean leavesSoon(StaffMember member) {
        return member.employedTo().filter(to -> !to.isAfter(today)).isPresent();
    }

    private void write(StaffMember member, PersonEntry entry, Map<String, String> before, boolean leaves) {
        var fields = new ArrayList<>(FieldChange.between(before, cells(member)));
        var leave = entry.leave();
        if (fields.isEmpty() && leave != null) {
            fields.add(new FieldChange("leave_kind", "", leave.kind().name()));
        }
        var next = entry.next();
        if (fields.isEmpty() && next != null) {
            fields.add(new FieldChange("next_unit_code", "", next.unitId()));
        }
        boolean moved = fields.stream().anyMatch(field -> field.field().equals("unit_code"));
        write(leaves ? ChangeKind.LEFT : moved ? ChangeKind.MOVED : ChangeKind.CHANGED, entry, fields);
    }

    /** Nothing is applied of a file with a problem, so nothing more needs to be stored. */
    private void write(ChangeKind kind, PersonEntry entry, List<FieldChange> fields) {
        if (problems.none()) {
            changes.person(kind, entry, fields);
        }
    }

    private Map<String, String> cells(StaffMember member) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("full_name", member.name());
        cells.put("email", member.email());
        cells.put("unit_code", member.unitId());
        cells.put("staff_kind", member.staffKind().name());
        cells.put("duty_group", member.dutyGroup().orElse(""));
        cells.put("language", member.language().tag());
        cells.put("employed_from", member.employedFrom().toString());
        cells.put("employed_to", member.employedTo().map(LocalDate::toString).orElse(""));
        cells.put("leave_kind", member.isOnLeaveOn(today) ? "…" : "");
        return cells;
    }
}
