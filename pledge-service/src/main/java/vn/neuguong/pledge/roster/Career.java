package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.neuguong.defaults.web.InvalidInput;

/** Where somebody worked, works and will work, as what, and when they were away. */
record Career(
        List<Employment> employments,
        Timeline<String> unitId,
        Timeline<StaffKind> staffKind,
        Timeline<String> dutyGroup,
        List<Leave> leaves) {

    Career {
        employments = List.copyOf(employments);
        leaves = List.copyOf(leaves);
    }

    static Career begin(StaffProfile profile, LocalDate day) {
        return new Career(
                List.of(new Employment(day, null)),
                Timeline.from(day, profile.unitId()),
                Timeline.from(day, profile.staffKind()),
                Timeline.from(day, profile.dutyGroup()),
                List.of());
    }

    /** The employment of the day, the one before it, or, for somebody who has not begun yet, the first. */
    Employment employmentKnownOn(LocalDate day) {
        return employments.reversed().stream()
                .filter(employment -> !employment.from().isAfter(day))
                .findFirst()
                .orElseGet(employments::getFirst);
    }

    boolean isEmployedOn(LocalDate day) {
        return employments.stream().anyMatch(employment -> employment.covers(day));
    }

    Optional<Leave> leaveOn(LocalDate day) {
        return isEmployedOn(day)
                ? leaves.stream().filter(leave -> leave.covers(day)).findFirst()
                : Optional.empty();
    }

    /** The state of the day: of somebody who left that of their last day, of a future joiner that of the first. */
    EmploymentState knownOn(LocalDate day) {
        var employment = employmentKnownOn(day);
        var to = employment.to();
        boolean over = to != null && to.isBefore(day);
        var known = day.isBefore(employment.from()) ? employment.from() : over && to != null ? to : day;
        return new EmploymentState(
                unitId.on(known).orElseThrow(),
                staffKind.on(known).orElseThrow(),
                dutyGroup.on(known).orElse(null),
                employment.from(),
                over ? to : null,
                leaveOn(day).orElse(null));
    }

    Career amend(EffectiveDay when, StaffProfile profile) {
        return new Career(
                employments,
                unitId.with(employed(when), profile.unitId()),
                staffKind.with(when, profile.staffKind()),
                dutyGroup.with(when, profile.dutyGroup()),
                leaves);
    }

    Career move(EffectiveDay when, String newUnitId) {
        return new Career(employments, unitId.with(employed(when), newUnitId), staffKind, dutyGroup, leaves);
    }

    /** A last day that has not come yet may be put off or brought forward. */
    Career leave(EffectiveDay lastDay) {
        var current = employments.getLast();
        if (lastDay.day().equals(current.to())) {
            return this;
        }
        if (current.to() != null && current.to().isBefore(lastDay.today())) {
            throw new InvalidInput("lastDay", "roster.person-left", RosterDays.text(current.to()));
        }
        if (lastDay.day().isBefore(current.from())) {
            throw new InvalidInput("lastDay", "roster.person-not-joined", RosterDays.text(current.from()));
        }
        return withLast(new Employment(current.from(), lastDay.day()));
    }

    Career rehire(EffectiveDay when, StaffProfile profile) {
        var last = employments.getLast().to();
        if (last == null || !last.isBefore(when.day())) {
            throw new InvalidInput(
                    "effectiveFrom",
                    "roster.person-employed",
                    RosterDays.text(employments.getLast().from()));
        }
        var again = new ArrayList<>(employments);
        again.add(new Employment(when.day(), null));
        return new Career(again, unitId, staffKind, dutyGroup, leaves).amend(when, profile);
    }

    Career goOnLeave(Leave leave) {
        var to = leave.to();
        if (to != null && to.isBefore(leave.from())) {
            throw new InvalidInput("to", "roster.ends-before-it-begins");
        }
        if (leaves.contains(leave)) {
            return this;
        }
        if (!isEmployedOn(leave.from())) {
            throw new InvalidInput("from", "roster.not-employed", RosterDays.text(leave.from()));
        }
        var others = leaves.stream()
                .filter(other -> !(other.kind() == leave.kind() && other.from().equals(leave.from())))
                .toList();
        others.stream().filter(other -> overlaps(other, leave)).findFirst().ifPresent(other -> {
            throw new InvalidInput("from", "roster.on-leave-already", RosterDays.text(other.from()));
        });
        return withLeaves(Stream.concat(others.stream(), Stream.of(leave)).toList());
    }

    /** Back at work from the day on. */
    Career returnFromLeave(EffectiveDay when) {
        var yesterday = when.day().minusDays(1);
        if (leaves.stream().anyMatch(leave -> yesterday.equals(leave.to()))) {
            return this;
        }
        var leave = leaves.stream()
                .filter(away -> away.covers(when.day()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("day", "roster.not-on-leave", RosterDays.text(when.day())));
        var rest = leaves.stream().filter(other -> !other.equals(leave));
        return withLeaves(
                leave.from().equals(when.day())
                        ? rest.toList()
                        : Stream.concat(rest, Stream.of(new Leave(leave.kind(), leave.from(), yesterday)))
                                .toList());
    }

    /** The days on which something changes. */
    Stream<LocalDate> changeDays() {
        var ends = Stream.concat(
                employments.stream().map(Employment::to), leaves.stream().map(Leave::to));
        return Stream.of(
                        employments.stream().map(Employment::from),
                        leaves.stream().map(Leave::from),
                        ends.flatMap(Stream::ofNullable).map(day -> day.plusDays(1)),
                        unitId.days(),
                        staffKind.days(),
                        dutyGroup.days())
                .flatMap(days -> days);
    }

    private EffectiveDay employed(EffectiveDay when) {
        if (!isEmployedOn(when.day())) {
            throw new InvalidInput("effectiveFrom", "roster.not-employed", RosterDays.text(when.day()));
        }
        return when;
    }

    private Career withLast(Employment last) {
        var changed = new ArrayList<>(employments);
        changed.set(changed.size() - 1, last);
        return new Career(changed, unitId, staffKind, dutyGroup, leaves);
    }

    private Career withLeaves(List<Leave> changed) {
        return new Career(employments, unitId, staffKind, dutyGroup, changed);
    }

    private static boolean overlaps(Leave one, Leave other) {
        return !endsBefore(one.to(), other.from()) && !endsBefore(other.to(), one.from());
    }

    private static boolean endsBefore(@Nullable LocalDate end, LocalDate start) {
        return end != null && end.isBefore(start);
    }
}
