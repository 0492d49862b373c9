package vn.neuguong.pledge.pledges;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.pledges.DriftRound.Part;
import vn.neuguong.pledge.pledges.DriftRound.Place;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.pledge.roster.UnitNode;

/**
 * Passes by everybody who is or should be asked, by every open pledge and by everything that waits for a seat, a page at
 * a time, and brings each page in step. What changes by the calendar alone, such as the day a version is due, tells
 * nobody; and whatever event was missed is made up for.
 */
@Component
class DriftWalk {

    private static final int PAGE_SIZE = 500;

    private final Programmes programmes;
    private final StaffMembers staff;
    private final Looks looks;
    private final PageFollowing pages;
    private final OpenPledges openPledges;
    private final SeatFollowing seats;

    DriftWalk(
            Programmes programmes,
            StaffMembers staff,
            Looks looks,
            PageFollowing pages,
            OpenPledges openPledges,
            SeatFollowing seats) {
        this.programmes = programmes;
        this.staff = staff;
        this.looks = looks;
        this.pages = pages;
        this.openPledges = openPledges;
        this.seats = seats;
    }

    Steps begin() {
        return new Steps();
    }

    /** One walk, from wherever another has stopped. */
    final class Steps {

        /** At the programme that is being passed by, and the units of its audience. */
        private @Nullable Look look;

        private List<String> audience = List.of();

        /** Brings the page at this place in step and answers with the next place; empty when that was the last. */
        Optional<Place> stepAt(Place place) {
            return switch (place.part()) {
                case NEXT_PROGRAMME -> Optional.of(programmeAfter(place.programmeId()));
                case PEOPLE -> Optional.of(arriveAt(place) ? passPeople(place) : place.behind());
                case UNITS -> Optional.of(arriveAt(place) ? passUnits(place) : place.behind());
                case OPEN_PLEDGES -> Optional.of(arriveAt(place) ? passOpenPledges(place) : place.behind());
                case SEATS -> seats.followPageAfter(place.after()).map(place::goOnAfter);
            };
        }

        private Place programmeAfter(String programmeId) {
            return programmes.findRunning().stream()
                    .map(Programme::id)
                    .filter(id -> id.compareTo(programmeId) > 0)
                    .min(String::compareTo)
                    .map(id -> new Place(id, Part.PEOPLE, ""))
                    .orElseGet(() -> new Place("", Part.SEATS, ""));
        }

        /** Answers whether the programme still runs. */
        private boolean arriveAt(Place place) {
            if (look == null || !look.programme().id().equals(place.programmeId())) {
                look = programmes
                        .findById(place.programmeId())
                        .filter(Programme::isRunning)
                        .map(programme -> looks.at(programme, Occasion.CHANGE))
                        .orElse(null);
                audience = look == null
                        ? List.of()
                        : look.programme().plan().audience().unitsIn(look.tree()).stream()
                                .map(UnitNode::unitId)
                                .sorted()
                                .toList();
            }
            return look != null;
        }

        private Place passPeople(Place place) {
            var arrived = arrived();
            var kinds = arrived.programme().plan().audience().staffKinds();
            var page = staff.nextMembers(audience, kinds, place.after(), PAGE_SIZE);
            if (page.isEmpty()) {
                return place.to(Part.UNITS);
            }
            pages.followPeople(arrived, page.stream().map(StaffMember::personId).toList());
            return place.goOnAfter(page.getLast().personId());
        }

        private Place passUnits(Place place) {
            var page = audience.stream()
                    .filter(unitId -> unitId.compareTo(place.after()) > 0)
                    .limit(PAGE_SIZE)
                    .toList();
            if (page.isEmpty() || !arrived().programme().plan().collectivePledge()) {
                return place.to(Part.OPEN_PLEDGES);
            }
            pages.followUnits(arrived(), page);
            return place.goOnAfter(page.getLast());
        }

        /** Whoever is not in the audience any more is not found there, but here. */
        private Place passOpenPledges(Place place) {
            var page = openPledges.pageAfter(place.programmeId(), place.after());
            if (page.isEmpty()) {
                return place.behind();
            }
            openPledges.follow(arrived(), page);
            return place.goOnAfter(page.getLast().id());
        }

        private Look arrived() {
            if (look == null) {
                throw new IllegalStateException("There is no programme to pass by");
            }
            return look;
        }
    }
}
