package vn.neuguong.notification.daily;

import org.springframework.stereotype.Service;
import vn.neuguong.notification.preferences.Preferences;

/** Lets people ask for the clause of the day and do without it again. Nobody gets it who has not asked. */
@Service
public class DailyReminder {

    /** Its kind of mail. */
    public static final String KIND = "notification.daily-clause";

    private final Preferences preferences;

    DailyReminder(Preferences preferences) {
        this.preferences = preferences;
    }

    /** Whether the person gets it. */
    public boolean isWantedBy(String personId) {
        return preferences.wants(personId, KIND);
    }

    /** From the next working day on. Asking again is a no-op. */
    public void begin(String personId) {
        preferences.decide(personId, KIND, true);
    }

    /** At once: what is queued is looked at again before it is sent. */
    public void stop(String personId) {
        preferences.decide(personId, KIND, false);
    }
}
