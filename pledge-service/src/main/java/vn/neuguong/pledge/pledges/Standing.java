package vn.neuguong.pledge.pledges;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.neuguong.pledge.programmes.Programme;

/** The pledges somebody has to a programme, seen from its newest version. */
record Standing(Programme programme, List<Pledge> pledges) {

    /** The one to the newest version that is not over; there is never more than one. */
    Optional<Pledge> newest() {
        return open().filter(this::isOfNewestVersion).findFirst();
    }

    /** Those to older versions that are not over. */
    Stream<Pledge> older() {
        return open().filter(pledge -> !isOfNewestVersion(pledge));
    }

    /** The number the next pledge to the newest version gets. */
    int nextNumber() {
        return 1 + (int) pledges.stream().filter(this::isOfNewestVersion).count();
    }

    private Stream<Pledge> open() {
        return pledges.stream().filter(pledge -> !pledge.status().isFinal());
    }

    private boolean isOfNewestVersion(Pledge pledge) {
        return pledge.terms().programmeVersion() == programme.programmeVersion();
    }
}
