package vn.neuguong.pledge.pledges;

import org.springframework.stereotype.Service;

/** What follows from a signature for other pledges and other people's seats. */
@Service
public class SignedPledges {

    private final Following following;
    private final SeatFollowing seats;

    SignedPledges(Following following, SeatFollowing seats) {
        this.following = following;
        this.seats = seats;
    }

    /** May be done again: looks at how things are. */
    public void follow(Pledge pledge) {
        seats.follow(pledge);
        following.followSigned(pledge);
    }
}
