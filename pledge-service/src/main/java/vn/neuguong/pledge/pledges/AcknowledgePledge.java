package vn.neuguong.pledge.pledges;

import vn.neuguong.pledge.roster.Seat;

/** The holder of a seat acknowledges one signed pledge. */
public record AcknowledgePledge(String pledgeId, Seat seat, String holderId) {}
