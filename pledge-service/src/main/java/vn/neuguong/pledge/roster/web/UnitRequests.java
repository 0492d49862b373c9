package vn.neuguong.pledge.roster.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.Assignment;
import vn.neuguong.pledge.roster.EndUnit;
import vn.neuguong.pledge.roster.EstablishedSeat;
import vn.neuguong.pledge.roster.FillSeat;
import vn.neuguong.pledge.roster.FillSeat.Delegation;
import vn.neuguong.pledge.roster.OpenUnit;
import vn.neuguong.pledge.roster.ReopenUnit;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.UnitKind;
import vn.neuguong.pledge.roster.UnitProfile;

/** The requests to change units. */
final class UnitRequests {

    static final String REQUIRED = "{roster.required}";
    static final String TOO_LONG = "{roster.too-long}";
    static final String TOO_MANY = "{roster.too-many}";
    static final String NOT_PLAIN = "{roster.not-plain}";
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}";
    static final String NOT_A_CODE = "{roster.not-a-code}";
    static final int LONGEST_NAME = 200;
    private static final int MOST_UNITS = 100;
    private static final int MOST_PEOPLE = 5_000;

    private UnitRequests() {}

    /**
     * A new unit.
     *
     * @param seats established from the start, vacant; absent for those that acknowledge usually
     */
    record Opening(
            @NotNull(message = REQUIRED) @Pattern(regexp = CODE, message = NOT_A_CODE)
            String unitId,

            @UnitName String name,

            @NotNull(message = REQUIRED) UnitKind kind,

            @Nullable @Pattern(regexp = CODE, message = NOT_A_CODE)
            String parentId,

            @Nullable Set<@NotNull(message = REQUIRED) Seat> seats,
            @NotNull(message = REQUIRED) LocalDate effectiveFrom) {

        OpenUnit command() {
            return new OpenUnit(unitId, profile(kind, name, parentId, seats), effectiveFrom);
        }
    }

    private static UnitProfile profile(
            UnitKind kind, String name, @Nullable String parentId, @Nullable Set<Seat> seats) {
        var established = seats == null ? Stream.of(Seat.values()).filter(Seat::usuallyAcknowledges) : seats.stream();
        return new UnitProfile(
                kind,
                name.strip(),
                parentId,
                established.map(EstablishedSeat::vacant).toList());
    }

    record Renaming(
            @UnitName String name,

            @NotNull(message = REQUIRED) LocalDate effectiveFrom) {}

    /** @param parentId absent to become a root */
    record Move(
            @Nullable @Pattern(regexp = CODE, message = NOT_A_CODE)
            String parentId,

            @NotNull(message = REQUIRED) LocalDate effectiveFrom) {}

    record Merger(
            @NotEmpty(message = REQUIRED) @Size(max = MOST_UNITS, message = TOO_MANY)
            List<@NotNull(message = REQUIRED) @Pattern(regexp = CODE, message = NOT_A_CODE) String> absorbed,

            @NotNull(message = REQUIRED) LocalDate effectiveFrom) {}

    /** A unit that ends, and the new ones in its place. */
    record Split(
            @NotEmpty(message = REQUIRED) @Size(max = MOST_UNITS, message = TOO_MANY)
            List<@NotNull(message = REQUIRED) @Valid Part> successors,

            @Nullable @Pattern(regexp = CODE, message = NOT_A_CODE)
            String childrenGoTo,

            @Nullable @Pattern(regexp = CODE, message = NOT_A_CODE)
            String peopleGoTo,

            @NotNull(message = REQUIRED) LocalDate effectiveFrom) {

        EndUnit command(String unitId) {
            return new EndUnit(
                    unitId, successors.stream().map(Part::unitId).toList(), childrenGoTo, peopleGoTo, effectiveFrom);
        }

        Assignment assignment() {
            var staffNumbers = new LinkedHashMap<String, List<String>>();
            for (var part : successors) {
                if (part.staffNumbers != null) {
                    staffNumbers.put(part.unitId, part.staffNumbers);
                }
            }
            return new Assignment(staffNumbers);
        }

        /** They open on the day the other ends. */
        List<OpenUnit> parts() {
            return successors.stream()
                    .map(part -> new OpenUnit(
                            part.unitId, profile(part.kind, part.name, part.parentId, part.seats), effectiveFrom))
                    .toList();
        }
    }

    /**
     * One of the units in place of another.
     *
     * @param staffNumbers who goes there; left out: nobody but whom {@code peopleGoTo} sends there
     */
    record Part(
            @NotNull(message = REQUIRED) @Pattern(regexp = CODE, message = NOT_A_CODE)
            String unitId,

            @UnitName String name,

            @NotNull(message = REQUIRED) UnitKind kind,

            @Nullable @Pattern(regexp = CODE, message = NOT_A_CODE)
            String parentId,

            @Nullable Set<@NotNull(message = REQUIRED) Seat> seats,

            @Nullable @Size(max = MOST_PEOPLE, message = TOO_MANY)
            List<@NotNull(message = REQUIRED) @Pattern(regexp = CODE, message = NOT_A_CODE) String> staffNumbers) {}

    /**
     * The correction of a mistaken closing.
     *
     * @param childrenReturn whether the units below come back that it sent elsewhere
     * @param peopleReturn whether the people come back who followed it
     */
    record Reopening(
            @NotNull(message = REQUIRED) Boolean childrenReturn,
            @NotNull(message = REQUIRED) Boolean peopleReturn,
            @NotNull(message = REQUIRED) LocalDate effectiveFrom) {

        ReopenUnit command(String unitId) {
            return new ReopenUnit(unitId, childrenReturn, peopleReturn, effectiveFrom);
        }
    }

    record Closing(
            @Nullable @Size(max = MOST_UNITS, message = TOO_MANY)
            List<@NotNull(message = REQUIRED) @Pattern(regexp = CODE, message = NOT_A_CODE) String> successors,

            @Nullable @Pattern(regexp = CODE, message = NOT_A_CODE)
            String childrenGoTo,

            @Nullable @Pattern(regexp = CODE, message = NOT_A_CODE)
            String peopleGoTo,

            @NotNull(message = REQUIRED) LocalDate effectiveFrom) {

        EndUnit command(String unitId) {
            return new EndUnit(
                    unitId, successors == null ? List.of() : successors, childrenGoTo, peopleGoTo, effectiveFrom);
        }
    }

    record Filling(
            @Nullable Boolean acknowledges,

            @Nullable @Size(max = LONGEST_NAME, message = TOO_LONG)
            String holderId,

            @Nullable @Valid Acting delegation,
            @NotNull(message = REQUIRED) LocalDate effectiveFrom) {

        FillSeat command() {
            return new FillSeat(
                    acknowledges,
                    holderId,
                    delegation == null
                            ? null
                            : new Delegation(
                                    delegation.delegateId,
                                    delegation.from == null ? effectiveFrom : delegation.from,
                                    delegation.to),
                    effectiveFrom);
        }
    }

    record Acting(
            @NotNull(message = REQUIRED) @Size(max = LONGEST_NAME, message = TOO_LONG)
            String delegateId,

            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
