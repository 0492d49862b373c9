package vn.neuguong.pledge.roster;

/** What an event of the personnel system may name before it is known. */
public final class Missing {

    private Missing() {}

    public static UnknownReferenceException unit(String unitId) {
        return new UnknownReferenceException("unit " + unitId, unitId);
    }
}
