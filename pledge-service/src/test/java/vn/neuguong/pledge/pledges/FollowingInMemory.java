package vn.neuguong.pledge.pledges;

import java.time.Clock;
import java.time.Duration;
import vn.neuguong.pledge.programmes.NamKhong;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.pledge.roster.OrgUnits;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.pledge.roster.UnitTrees;
import vn.neuguong.pledge.roster.UnitTreesInMemory;

/** Everything that keeps pledges in step, as it is in the service, at one moment and without a database. */
final class FollowingInMemory {

    private static final PledgeSettings SETTINGS =
            new PledgeSettings(Duration.ofDays(30), Duration.ofHours(12), Duration.ofDays(14));

    final UnitTrees trees;
    final Following following;
    final SeatFollowing seats;
    final DriftWalk drift;

    FollowingInMemory(Programmes programmes, OrgUnits units, StaffMembers staff, Pledges pledges, Clock clock) {
        trees = UnitTreesInMemory.of(clock, units);
        var pages = new PageFollowing(staff, pledges, new Duties(SETTINGS, clock), clock);
        var openPledges = new OpenPledges(pledges, pages);
        var looks = new Looks(trees, NamKhong.texts(), pledges);
        following = new Following(programmes, trees, staff, looks, pages, openPledges);
        seats = new SeatFollowing(pledges, new SeatChange(pledges, new AcknowledgementRules(trees), clock), trees);
        drift = new DriftWalk(programmes, staff, looks, pages, openPledges, seats);
    }
}
