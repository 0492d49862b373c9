package vn.neuguong.pledge.dissemination;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an activity has to do with some people. */
@Component
public class BriefedPeople {

    private final Briefings briefings;

    BriefedPeople(Briefings briefings) {
        this.briefings = briefings;
    }

    /** By person id; nobody it has nothing to do with. */
    public Map<String, Participation> in(Activity activity, List<String> personIds) {
        var ids = personIds.stream()
                .map(personId -> Briefing.idOf(activity.programme(), personId))
                .toList();
        return briefings.findAllById(ids).stream()
                .filter(briefing -> briefing.participationIn(activity.id()).isPresent())
                .collect(Collectors.toMap(
                        Briefing::personId,
                        briefing -> briefing.participationIn(activity.id()).orElseThrow()));
    }
}
