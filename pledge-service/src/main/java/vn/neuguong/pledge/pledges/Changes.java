package vn.neuguong.pledge.pledges;

import java.util.ArrayList;
import java.util.List;

/** What a page of people or units comes to. New pledges are stored first: nothing is replaced by what does not exist. */
final class Changes {

    private final List<Pledge> invited = new ArrayList<>();
    private final List<Pledge> changed = new ArrayList<>();

    void invited(Pledge pledge) {
        invited.add(pledge);
    }

    /** Remembers the pledge if it was changed. */
    void changed(Pledge pledge, boolean really) {
        if (really) {
            changed.add(pledge);
        }
    }

    void store(Pledges pledges) {
        if (!invited.isEmpty()) {
            pledges.insert(invited);
        }
        changed.forEach(pledges::save);
    }
}
