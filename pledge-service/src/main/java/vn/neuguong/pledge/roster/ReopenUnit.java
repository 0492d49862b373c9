package vn.neuguong.pledge.roster;

import java.time.LocalDate;

/**
 * Asks for a unit again that was closed by mistake.
 *
 * @param childrenReturn whether the units below it come back that the closing sent elsewhere
 * @param peopleReturn whether its people come back who followed the closing
 * @param effectiveFrom the first day with it
 */
public record ReopenUnit(String unitId, boolean childrenReturn, boolean peopleReturn, LocalDate effectiveFrom) {}
