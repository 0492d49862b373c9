package vn.neuguong.notification.suppression;

import org.springframework.stereotype.Component;
import vn.neuguong.notification.people.ErasureFollower;

/** Forgets the addresses of an erased person: their digests can be tried with guessed addresses. */
@Component
class ErasedSuppressions implements ErasureFollower {

    private final Suppressions suppressions;

    ErasedSuppressions(Suppressions suppressions) {
        this.suppressions = suppressions;
    }

    @Override
    public void erased(String personId) {
        suppressions.deleteByPersonId(personId);
    }
}
