package vn.neuguong.pledge.pledges;

import java.util.Collection;
import org.springframework.stereotype.Service;

/** What follows from signatures for other pledges and other people's seats. */
@Service
public class SignedPledges {

    private final Following following;
    private final SeatFollowing seats;

    SignedPledges(Following following, SeatFollowing seats) {
        this.following = following;
        this.seats = seats;
    }

    /** May be done again: looks at how things are. */
    public void follow(Collection<Pledge> signed) {
        signed.forEach(seats::follow);
        following.followSigned(signed);
    }
}
