package vn.neuguong.pledge.roster;

import java.util.Collection;

/**
 * Does what follows when somebody joins, moves, leaves, goes on leave or comes back. One bean per feature; each is told
 * at least once, and again when it, or another follower, failed: what it does must be idempotent, and is decided by the
 * roster as it is now.
 */
public interface EmploymentFollower {

    /** Something about the employment of these people may have changed. */
    void peopleChanged(Collection<String> personIds);
}
