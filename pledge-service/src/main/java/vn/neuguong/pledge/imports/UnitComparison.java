package vn.neuguong.pledge.imports;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.pledge.imports.UnitTarget.SeatTarget;
import vn.neuguong.pledge.roster.EstablishedSeat;
import vn.neuguong.pledge.roster.OrgUnit;
import vn.neuguong.pledge.roster.Seat;

/**
 * Compares the units with the roster. A seat goes to whom the people file names; a listed person who is no longer named
 * leaves it vacant, and so does somebody who leaves; holders whom the file does not list keep theirs.
 */
final class UnitComparison {

    private final ExistingRoster existing;
    private final RosterUpdate update;
    private final SeatClaims claims;
    private final Predicate<String> givesUpSeats;
    private final ChangeWriter changes;
    private final RowProblems problems;
    private final Map<String, UnitEntry> entries = new LinkedHashMap<>();

    /**
     * A comparison of the units of one import.
     *
     * @param givesUpSeats of which staff numbers the seats are vacant unless the file claims them
     */
    UnitComparison(
            ExistingRoster existing,
            RosterUpdate update,
            List<UnitEntry> entries,
            SeatClaims claims,
            Predicate<String> givesUpSeats,
            ChangeWriter changes,
            RowProblems problems) {
        this.existing = existing;
        this.update = update;
        this.claims = claims;
        this.givesUpSeats = givesUpSeats;
        this.changes = changes;
        this.problems = problems;
        entries.forEach(entry -> this.entries.put(entry.unitId(), entry));
    }

    void compare() {
        for (var unitId : concerned()) {
            var entry = entries.get(unitId);
            try {
                compare(target(unitId, entry), existing.unit(unitId));
            } catch (InvalidInput invalid) {
                invalid.faults().forEach(fault -> tell(entry, fault));
            }
        }
    }

    private void tell(@Nullable UnitEntry entry, Fault fault) {
        if (entry == null) {
            problems.ofFile(RosterFile.PEOPLE, fault.code(), fault.getArguments());
        } else {
            problems.ofRow(RosterFile.UNITS, entry.row(), fault.code(), fault.getArguments());
        }
    }

    /** Every unit the import names or whose seats it touches. */
    private Set<String> concerned() {
        var concerned = new LinkedHashSet<>(entries.keySet());
        concerned.addAll(claims.unitIds());
        for (var unit : existing.units()) {
            if (holders(unit).anyMatch(givesUpSeats)) {
                concerned.add(unit.unitId());
            }
        }
        return concerned;
    }

    private Stream<String> holders(OrgUnit unit) {
        return unit.profile().seats().stream()
                .flatMap(seat -> seat.holder().stream())
                .map(existing::staffNumberOfHolder);
    }

    private UnitTarget target(String unitId, @Nullable UnitEntry entry) {
        var unit = existing.unit(unitId);
        var current = new HashMap<Seat, EstablishedSeat>();
        if (unit != null) {
            unit.profile().seats().forEach(seat -> current.put(seat.seat(), seat));
        }
        var established = EnumSet.noneOf(Seat.class);
        established.addAll(entry == null ? current.keySet() : entry.seats());
        return new UnitTarget(
                unitId,
                entry,
                established.stream()
                        .map(seat -> new SeatTarget(seat, claims.of(unitId, seat), keeper(unitId, current.get(seat))))
                        .toList());
    }

    private @Nullable String keeper(String unitId, @Nullable EstablishedSeat seat) {
        if (seat == null || claims.of(unitId, seat.seat()) != null) {
            return null;
        }
        return seat.holder()
                .filter(personId -> !givesUpSeats.test(existing.staffNumberOfHolder(personId)))
                .orElse(null);
    }

    private void compare(UnitTarget target, @Nullable OrgUnit unit) {
        var entry = target.entry();
        if (unit == null) {
            if (entry != null) {
                update.open(target);
                changes.unit(ChangeKind.ADDED, entry.name(), target, List.of());
            }
            return;
        }
        var before = cells(unit);
        if (!update.bring(unit, target, existing::personIdOrPlaceholder)) {
            changes.unchanged();
            return;
        }
        var fields = FieldChange.between(before, cells(unit));
        boolean moved = fields.stream().anyMatch(field -> field.field().equals("parent_code"));
        boolean ends = entry != null && entry.validTo() != null;
        changes.unit(
                ends ? ChangeKind.LEFT : moved ? ChangeKind.MOVED : ChangeKind.CHANGED,
                unit.profile().name(),
                target,
                fields);
    }

    private Map<String, String> cells(OrgUnit unit) {
        var profile = unit.profile();
        var cells = new LinkedHashMap<String, String>();
        cells.put("name", profile.name());
        cells.put("kind", profile.kind().name());
        cells.put("parent_code", profile.parentId() == null ? "" : profile.parentId());
        cells.put("seats", profile.seats().stream().map(this::seat).collect(Collectors.joining(";")));
        return cells;
    }

    private String seat(EstablishedSeat seat) {
        return seat.seat()
                + seat.holder().map(this::staffNumber).map("="::concat).orElse("");
    }

    private String staffNumber(String personId) {
        return personId.startsWith("new:") ? personId.substring(4) : existing.staffNumberOfHolder(personId);
    }
}
