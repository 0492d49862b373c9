package vn.neuguong.pledge.programmes;

import java.util.Set;
import vn.neuguong.pledge.roster.StaffKind;

/**
 * Whom a programme is for.
 *
 * @param rootUnitId this unit and all below it
 * @param staffKinds only these kinds of staff; empty means all
 */
public record Audience(String rootUnitId, Set<StaffKind> staffKinds) {}
