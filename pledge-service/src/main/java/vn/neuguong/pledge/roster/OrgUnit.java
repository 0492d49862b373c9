package vn.neuguong.pledge.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.messaging.outbox.OutboxDocument;
import vn.neuguong.pledge.roster.FillSeat.Delegation;
import vn.neuguong.pledge.roster.OrgUnitEvent.UnitChanged;
import vn.neuguong.pledge.roster.SeatVacated.Reason;

/**
 * A unit of the tree (đơn vị) with the seats established in it, at any time of its life; identified by its unit code
 * for ever. Commands answer false when everything is so already. What is planned ahead is told to others on its day.
 */
@Document("orgUnits")
public class OrgUnit extends OutboxDocument {

    @Id
    private final String unitId;

    private UnitHistory history;

    /** The day whose state the last event reports; absent while the unit is only planned. */
    private @Nullable LocalDate toldOn;

    /** The first day after that on which something changes by itself. */
    private @Nullable LocalDate nextChangeOn;

    /** The last event of the personnel system it followed; 0 for none. */
    private long hrSequence;

    /** When it was stored last, so that a snapshot of the tree can ask for what is new. */
    private @Nullable Instant storedAt;

    @PersistenceCreator
    OrgUnit(
            String unitId,
            UnitHistory history,
            @Nullable LocalDate toldOn,
            @Nullable LocalDate nextChangeOn,
            @Nullable Instant storedAt) {
        this.unitId = unitId;
        this.history = history;
        this.toldOn = toldOn;
        this.nextChangeOn = nextChangeOn;
        this.storedAt = storedAt;
    }

    /** A new unit that exists from the given day. */
    public static OrgUnit open(String unitId, UnitProfile profile, EffectiveDay when) {
        var unit = new OrgUnit(unitId, UnitHistory.opening(profile, when.day()), null, null, null);
        unit.tell(null, when.today());
        return unit;
    }

    /** Whether the command would open just this unit. */
    boolean isOpenedBy(OpenUnit command) {
        return unitId.equals(command.unitId())
                && history.validFrom().equals(command.effectiveFrom())
                && history.knownOn(command.effectiveFrom()).equals(command.profile());
    }

    /** Brings the unit to the given profile. */
    public boolean amend(UnitProfile profile, EffectiveDay when) {
        return change(when, life -> life.amend(when, profile));
    }

    /** Brings the unit to the given profile but for its seats. */
    boolean describe(UnitProfile profile, EffectiveDay when) {
        return change(when, life -> life.describe(when, profile));
    }

    /** Notes the event of the personnel system; false when this or a later one was followed already. */
    boolean followsHr(long sequence) {
        if (sequence <= hrSequence) {
            return false;
        }
        hrSequence = sequence;
        return true;
    }

    boolean rename(String name, EffectiveDay when) {
        return change(when, life -> life.rename(when, name));
    }

    boolean moveBelow(@Nullable String parentId, EffectiveDay when) {
        return change(when, life -> life.moveBelow(when, parentId));
    }

    boolean fill(EstablishedSeat seat, @Nullable Delegation delegation, EffectiveDay when) {
        return change(when, life -> {
            var filled = life.establish(when, seat);
            return delegation == null ? filled : filled.delegate(when, seat.seat(), delegation);
        });
    }

    boolean abolish(Seat seat, EffectiveDay when) {
        return change(when, life -> life.abolish(when, seat));
    }

    boolean vacate(String personId, EffectiveDay when, Reason reason) {
        return change(when, life -> life.vacate(when, personId, reason));
    }

    /** Ends the unit before the given day. */
    public boolean close(List<String> successorIds, @Nullable String peopleGoTo, EffectiveDay when) {
        return change(when, life -> life.close(when, successorIds, peopleGoTo));
    }

    /** Brings it back from the given day on. */
    boolean reopen(EffectiveDay when) {
        return change(when, life -> life.reopen(when));
    }

    /** Tells the others what has become so by itself; the same day again tells nothing. */
    public boolean takeEffect(LocalDate today) {
        var before = told();
        tell(before, today);
        return !Objects.equals(before, told());
    }

    private boolean change(EffectiveDay when, UnaryOperator<UnitHistory> command) {
        var changed = command.apply(history);
        if (changed.equals(history)) {
            return false;
        }
        var before = told();
        history = changed;
        tell(before, when.today());
        return true;
    }

    private void tell(@Nullable UnitChanged before, LocalDate today) {
        toldOn = today.isBefore(history.validFrom()) ? null : today;
        nextChangeOn = history.changeDays().stream()
                .filter(day -> day.isAfter(today))
                .findFirst()
                .orElse(null);
        var now = told();
        if (now != null && !now.equals(before)) {
            raise(now);
        }
    }

    private @Nullable UnitChanged told() {
        if (toldOn == null) {
            return null;
        }
        var profile = history.knownOn(toldOn);
        return history.closingKnownOn(toldOn)
                .map(closing -> new UnitChanged(
                        unitId, profile, history.validFrom(), closing.lastDay(), closing.successorIds()))
                .orElseGet(() -> new UnitChanged(unitId, profile, history.validFrom(), null, List.of()));
    }

    @Override
    protected String aggregateId() {
        return unitId;
    }

    public String unitId() {
        return unitId;
    }

    /** What the unit is by what has taken effect; of a planned one what it will be, of a closed one what it was. */
    public UnitProfile profile() {
        return history.knownOn(toldOn == null ? history.validFrom() : toldOn);
    }

    /** The unit as a place in the tree of the day; empty when it does not exist then. */
    public Optional<UnitNode> nodeOn(LocalDate day) {
        return history.profileOn(day).map(profile -> UnitNode.of(unitId, profile));
    }

    public LocalDate validFrom() {
        return history.validFrom();
    }

    /** Its last day, also when that is yet to come. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(history.closing()).map(UnitClosing::lastDay);
    }

    /** The units that take its place once it is closed. */
    public List<String> successorIds() {
        return Optional.ofNullable(history.closing())
                .map(UnitClosing::successorIds)
                .orElse(List.of());
    }

    /** Where all its people go when it is closed; empty when it is not, or when each has a way of their own. */
    public Optional<String> peopleGoTo() {
        return Optional.ofNullable(history.closing()).map(UnitClosing::peopleGoTo);
    }

    /** Who has left which of its seats because they moved or left, oldest first. */
    public Map<Seat, List<SeatVacated>> vacatedSeats() {
        var trail = new EnumMap<Seat, List<SeatVacated>>(Seat.class);
        history.seats().stream()
                .filter(seat -> !seat.vacated().isEmpty())
                .forEach(seat -> trail.put(seat.seat(), seat.vacated()));
        return trail;
    }

    /** The days on which something about it changes, in order. */
    public List<LocalDate> changeDays() {
        return history.changeDays();
    }

    Optional<LocalDate> nextChangeOn() {
        return Optional.ofNullable(nextChangeOn);
    }

    UnitHistory history() {
        return history;
    }

    Optional<Instant> storedAt() {
        return Optional.ofNullable(storedAt);
    }

    void stored(Instant at) {
        storedAt = at;
    }
}
