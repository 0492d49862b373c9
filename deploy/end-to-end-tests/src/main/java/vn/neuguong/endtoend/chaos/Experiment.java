package vn.neuguong.endtoend.chaos;

import java.time.Duration;
import java.util.List;
import vn.neuguong.endtoend.chaos.cluster.Agent;
import vn.neuguong.endtoend.chaos.cluster.Member;
import vn.neuguong.endtoend.chaos.faults.Schedule;

/**
 * One run: which people, which faults, on which services.
 *
 * @param peoplePerSchool about so many
 * @param patience how long, after the last fault, everything may take to come to rest
 */
record Experiment(
        String name,
        long seed,
        Schedule schedule,
        List<Member> services,
        Agent agent,
        int peoplePerSchool,
        Duration patience) {}
