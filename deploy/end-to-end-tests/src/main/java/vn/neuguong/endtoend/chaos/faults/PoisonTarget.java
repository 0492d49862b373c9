package vn.neuguong.endtoend.chaos.faults;

import java.util.List;

/**
 * A topic poison can be written to.
 *
 * @param type of an event every group that reads the topic acts on
 */
record PoisonTarget(String topic, String type, List<String> groups) {

    private static final String PLEDGE = "pledge-service";
    private static final String INSPECTION = "inspection-service";
    private static final String AWARD = "award-service";
    private static final String NOTIFICATION = "notification-service";

    static final List<PoisonTarget> ALL = List.of(
            new PoisonTarget("pledge.pledges", "pledge.signed.v1", List.of(PLEDGE, AWARD)),
            new PoisonTarget("pledge.programmes", "programme.launched.v1", List.of(PLEDGE, INSPECTION, AWARD)),
            new PoisonTarget("inspection.inspections", "inspection.completed.v1", List.of(AWARD)),
            new PoisonTarget("pledge.tasks", "task.opened.v1", List.of(NOTIFICATION)),
            new PoisonTarget("inspection.tasks", "task.opened.v1", List.of(NOTIFICATION)));

    static PoisonTarget of(String topic) {
        return ALL.stream()
                .filter(target -> target.topic().equals(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody poisons " + topic));
    }
}
