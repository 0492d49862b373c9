package vn.neuguong.pledge.dissemination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.data.domain.Limit;

/** Activities without a database. */
public final class ActivitiesInMemory implements Activities {

    private final TreeMap<String, Activity> stored = new TreeMap<>();
    private int writes;

    public void holdOnly(Activity... activities) {
        stored.clear();
        writes = 0;
        for (var activity : activities) {
            stored.put(activity.id(), activity);
        }
    }

    public int writes() {
        return writes;
    }

    /** The only one there is. */
    public Activity alone() {
        return stored.firstEntry().getValue();
    }

    @Override
    public Optional<Activity> findById(String id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public List<Activity> findByProgramme_ProgrammeIdAndUnitIdInAndIdGreaterThanOrderByIdAsc(
            String programmeId, Collection<String> unitIds, String afterId, Limit limit) {
        return after(afterId, limit, activity -> unitIds.contains(activity.unitId()) && isOf(programmeId, activity));
    }

    @Override
    public List<Activity> findByProgramme_ProgrammeIdAndIdGreaterThanOrderByIdAsc(
            String programmeId, String afterId, Limit limit) {
        return after(afterId, limit, activity -> isOf(programmeId, activity));
    }

    @Override
    public List<Activity> findAllById(Iterable<String> activityIds) {
        var found = new ArrayList<Activity>();
        activityIds.forEach(id -> findById(id).ifPresent(found::add));
        return found;
    }

    private static boolean isOf(String programmeId, Activity activity) {
        return activity.programme().programmeId().equals(programmeId);
    }

    private List<Activity> after(String afterId, Limit limit, Predicate<Activity> wanted) {
        return stored.tailMap(afterId, false).values().stream()
                .filter(wanted)
                .limit(limit.max())
                .toList();
    }

    @Override
    public Activity save(Activity activity) {
        writes++;
        stored.put(activity.id(), activity);
        return activity;
    }
}
