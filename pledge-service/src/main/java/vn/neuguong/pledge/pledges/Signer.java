package vn.neuguong.pledge.pledges;

import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.StaffKind;

/**
 * Who is asked to sign, and for which unit as it is called at the invitation.
 *
 * @param staffKind what kind of staff they are at the invitation; absent when a head signs for the unit
 */
public record Signer(
        String personId,
        String unitId,
        String unitName,
        @Nullable StaffKind staffKind) {}
