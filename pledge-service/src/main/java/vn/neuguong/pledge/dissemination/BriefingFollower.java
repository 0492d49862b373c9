package vn.neuguong.pledge.dissemination;

import java.util.List;

/**
 * Hears that people of some units were told of a programme version. It is told after the fact and not again when that
 * fails, so whatever it keeps must also be put right from time to time.
 */
@FunctionalInterface
public interface BriefingFollower {

    /** Somebody in each of these units was told. */
    void briefed(String programmeId, int version, List<String> unitIds);
}
