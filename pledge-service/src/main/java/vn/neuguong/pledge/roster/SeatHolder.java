package vn.neuguong.pledge.roster;

/** Who holds which seat of which unit at this moment. */
public record SeatHolder(String unitId, Seat seat, String personId) {}
