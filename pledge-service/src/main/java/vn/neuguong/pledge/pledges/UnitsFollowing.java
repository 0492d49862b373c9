package vn.neuguong.pledge.pledges;

import java.util.Collection;
import java.util.LinkedHashSet;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.roster.UnitFollower;

/** Lets what waits for the seats of a unit follow them, and the pledge of the whole unit its head. */
@Component
class UnitsFollowing implements UnitFollower {

    private final Following following;
    private final SeatFollowing seats;

    UnitsFollowing(Following following, SeatFollowing seats) {
        this.following = following;
        this.seats = seats;
    }

    @Override
    public void unitsChanged(Collection<String> unitIds) {
        var changed = new LinkedHashSet<>(unitIds);
        changed.forEach(seats::followUnit);
        following.followUnits(changed);
    }
}
