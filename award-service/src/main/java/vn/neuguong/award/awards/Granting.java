package vn.neuguong.award.awards;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.neuguong.award.evaluations.MonthlyList;
import vn.neuguong.award.roster.Seat;
import vn.neuguong.award.roster.Unit;
import vn.neuguong.award.roster.Units;

/** Grants the recognition that a closed monthly list gives cause for. */
@Service
public class Granting {

    private static final Logger log = LoggerFactory.getLogger(Granting.class);

    private final Awards awards;
    private final Units units;
    private final Clock clock;

    Granting(Awards awards, Units units, Clock clock) {
        this.awards = awards;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Idempotent: the award's id is that of the list, so a repetition finds the award there and changes nothing. Whoever
     * holds the head and the union seat at this moment hears of it.
     */
    public void grantFor(MonthlyList list) {
        if (awards.existsById(list.id())) {
            return;
        }
        var grantedBy = units.findById(list.rootUnitId()).map(Unit::name).orElse("");
        var award = Award.grant(list, grantedBy, recipients(list.unitId()), clock.instant());
        try {
            awards.insert(award);
            log.info("Granted award {}", award.id());
        } catch (DuplicateKeyException e) {
            log.debug("Award {} is granted already", award.id());
        }
    }

    private Set<String> recipients(String unitId) {
        return units.findById(unitId).stream()
                .flatMap(unit -> Stream.of(Seat.HEAD, Seat.UNION).flatMap(seat -> unit.holderOf(seat).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
