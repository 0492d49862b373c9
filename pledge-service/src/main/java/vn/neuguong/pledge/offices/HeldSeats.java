package vn.neuguong.pledge.offices;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.roster.OrgUnit;
import vn.neuguong.pledge.roster.OrgUnits;
import vn.neuguong.pledge.roster.SeatHolder;

/** Who holds what today, and what is above what. */
@Component
class HeldSeats implements Official.Ancestry {

    static final String HOLDER = "seats.holderId";

    private final MongoOperations mongo;
    private final OrgUnits units;
    private final Clock clock;

    HeldSeats(MongoOperations mongo, OrgUnits units, Clock clock) {
        this.mongo = mongo;
        this.units = units;
        this.clock = clock;
    }

    /** The seats of units that exist today. */
    List<SeatHolder> of(String personId) {
        var today = LocalDate.now(clock);
        return mongo.find(query(where(HOLDER).is(personId)), OrgUnit.class).stream()
                .filter(unit -> unit.existsOn(today))
                .flatMap(unit -> unit.seats().stream()
                        .filter(established ->
                                established.holder().filter(personId::equals).isPresent())
                        .map(established -> new SeatHolder(unit.unitId(), established.seat(), personId)))
                .toList();
    }

    @Override
    public Set<String> unitAndAbove(String unitId) {
        var above = new HashSet<String>();
        units.findById(unitId)
                .filter(unit -> unit.existsOn(LocalDate.now(clock)))
                .ifPresent(unit -> {
                    above.add(unitId);
                    units.ancestorsOf(unit).forEach(ancestor -> above.add(ancestor.unitId()));
                });
        return above;
    }
}
