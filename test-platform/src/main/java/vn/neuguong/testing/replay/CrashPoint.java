package vn.neuguong.testing.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A write before which it is worth dying. Of those a loop makes by the same lines on the same collection it is the first,
 * when nothing is done yet, and the last, when all but one are; {@code -Dreplay.crashes=all} asks for those between too.
 *
 * @param write its number within the batch, from 1
 * @param kind which write it is, whatever its number
 */
record CrashPoint(int write, String kind) {

    private static final boolean ALL = "all".equals(System.getProperty("replay.crashes"));

    /** @param places of all writes of a batch, in order */
    static List<CrashPoint> of(List<String> places) {
        return of(places, ALL);
    }

    static List<CrashPoint> of(List<String> places, boolean all) {
        Map<String, List<Integer>> byPlace = new LinkedHashMap<>();
        for (var index = 0; index < places.size(); index++) {
            byPlace.computeIfAbsent(places.get(index), _ -> new ArrayList<>()).add(index + 1);
        }
        var points = new ArrayList<CrashPoint>();
        byPlace.forEach((place, writes) -> {
            for (var round = 0; round < writes.size(); round++) {
                if (all || round == 0 || round == writes.size() - 1) {
                    var which = round == 0 ? "first" : round == writes.size() - 1 ? "last" : "number " + (round + 1);
                    points.add(new CrashPoint(writes.get(round), "%s write: %s".formatted(which, place)));
                }
            }
        });
        return points;
    }
}
