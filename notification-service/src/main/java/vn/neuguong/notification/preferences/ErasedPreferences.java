package vn.neuguong.notification.preferences;

import org.springframework.stereotype.Component;
import vn.neuguong.notification.people.ErasureFollower;

/** An erased person has neither preferences nor links. */
@Component
class ErasedPreferences implements ErasureFollower {

    private final Preferences preferences;
    private final RefusalLinks links;

    ErasedPreferences(Preferences preferences, RefusalLinks links) {
        this.preferences = preferences;
        this.links = links;
    }

    @Override
    public void erased(String personId) {
        preferences.forget(personId);
        links.forget(personId);
    }
}
