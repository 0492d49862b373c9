package vn.neuguong.inspection.roster;

/** Told on the consumer's thread after a unit's change is stored; an exception makes the change be told again. */
public interface UnitChangeListener {

    /** May be told the same change any number of times. */
    void unitChanged(String unitId);
}
