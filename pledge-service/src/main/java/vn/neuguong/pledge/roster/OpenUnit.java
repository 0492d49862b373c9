package vn.neuguong.pledge.roster;

import java.time.LocalDate;

/** Asks for a new unit from a day on. */
public record OpenUnit(String unitId, UnitProfile profile, LocalDate effectiveFrom) {}
