package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.messaging.outbox.OutboxDocument;
import vn.neuguong.pledge.roster.OrgUnitEvent.UnitChanged;

/** A unit of the tree (đơn vị) with the seats established in it; identified by its unit code for ever. */
@Document("orgUnits")
public class OrgUnit extends OutboxDocument {

    @Id
    private final String unitId;

    private UnitKind kind;
    private String name;
    private @Nullable String parentId;
    private List<EstablishedSeat> seats;
    private final LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @PersistenceCreator
    OrgUnit(
            String unitId,
            UnitKind kind,
            String name,
            @Nullable String parentId,
            List<EstablishedSeat> seats,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        this.unitId = unitId;
        this.kind = kind;
        this.name = name;
        this.parentId = parentId;
        this.seats = seats;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    /** A new unit that exists from the given day. */
    public static OrgUnit establish(String unitId, UnitProfile profile, LocalDate validFrom) {
        var unit = new OrgUnit(
                unitId, profile.kind(), profile.name(), profile.parentId(), profile.seats(), validFrom, null);
        unit.raiseChanged();
        return unit;
    }

    /** Brings the unit to the given profile; answers false when it already has it. */
    public boolean amend(UnitProfile profile) {
        if (profile.equals(profile())) {
            return false;
        }
        kind = profile.kind();
        name = profile.name();
        parentId = profile.parentId();
        seats = profile.seats();
        raiseChanged();
        return true;
    }

    /** Ends the unit after the given day; answers false when it already ends on it. */
    public boolean abolish(LocalDate lastDay) {
        if (lastDay.equals(validTo)) {
            return false;
        }
        if (validTo != null) {
            throw new IllegalStateException("Unit %s is already abolished as of %s".formatted(unitId, validTo));
        }
        if (lastDay.isBefore(validFrom)) {
            throw new IllegalStateException("Unit %s exists only from %s".formatted(unitId, validFrom));
        }
        validTo = lastDay;
        raiseChanged();
        return true;
    }

    private void raiseChanged() {
        raise(new UnitChanged(unitId, profile(), validFrom, validTo));
    }

    @Override
    protected String aggregateId() {
        return unitId;
    }

    public String unitId() {
        return unitId;
    }

    public UnitKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** The unit one level up; empty for a root. */
    public Optional<String> parentId() {
        return Optional.ofNullable(parentId);
    }

    public List<EstablishedSeat> seats() {
        return seats;
    }

    public boolean hasEstablished(Seat seat) {
        return seats.stream().anyMatch(established -> established.seat() == seat);
    }

    /** The holder of the seat; empty when the seat is vacant or not established. */
    public Optional<SeatHolder> holderOf(Seat seat) {
        return seats.stream()
                .filter(established -> established.seat() == seat)
                .findFirst()
                .flatMap(EstablishedSeat::holder)
                .map(personId -> new SeatHolder(unitId, seat, personId));
    }

    /** Whether the unit exists on the given day; both ends count. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    UnitProfile profile() {
        return new UnitProfile(kind, name, parentId, seats);
    }
}
