package vn.neuguong.pledge.roster;

import java.util.Collection;

/**
 * Does what follows from a change of the unit tree or its seats. One bean per feature; each is told at least once, and
 * again when it, or another follower, failed: what it does must be idempotent, and is decided by the tree as it is now.
 */
public interface UnitFollower {

    /** Something about these units may have changed: name, place, seats and their holders, existence. */
    void unitsChanged(Collection<String> unitIds);
}
