package vn.neuguong.pledge.roster;

/** Who holds which seat of which unit on a day. */
public record SeatHolder(String unitId, Seat seat, String personId) {}
