package vn.neuguong.pledge.pledges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The round of a day past all pledges, how far it has come, and until when somebody is at it. There is one document,
 * which each day's round takes over; whoever saved it last is the one who goes on.
 *
 * @param place where to go on; absent when the round is over
 */
@Document("driftRounds")
record DriftRound(
        @Id String id,
        LocalDate day,
        @Nullable Place place,
        Instant heldUntil,
        @Version @Nullable Long version) {

    static final String THE_ONE = "pledges";

    /** Which kind of thing is being passed by. */
    enum Part {
        /** Looks for the programme after this one. */
        NEXT_PROGRAMME,
        /** The people in the audience of the programme. */
        PEOPLE,
        /** The units of its audience, which pledge as a whole. */
        UNITS,
        /** Its pledges that are not over, whoever they belong to. */
        OPEN_PLEDGES,
        /** Signed pledges of any programme, which wait for seats. */
        SEATS
    }

    /**
     * How far a round has come.
     *
     * @param after the id of the last one passed by; empty text at the beginning of a part
     */
    record Place(String programmeId, Part part, String after) {

        static final Place START = new Place("", Part.NEXT_PROGRAMME, "");

        Place goOnAfter(String id) {
            return new Place(programmeId, part, id);
        }

        Place to(Part next) {
            return new Place(programmeId, next, "");
        }

        /** Done with this programme. */
        Place behind() {
            return to(Part.NEXT_PROGRAMME);
        }
    }

    static DriftRound first(LocalDate day) {
        return new DriftRound(THE_ONE, day, Place.START, Instant.EPOCH, null);
    }

    DriftRound next(LocalDate another) {
        return new DriftRound(id, another, Place.START, heldUntil, version);
    }

    DriftRound heldUntil(Instant moment) {
        return new DriftRound(id, day, place, moment, version);
    }

    /** Came to this place, and is held from there. */
    DriftRound at(Place reached, Instant until) {
        return new DriftRound(id, day, reached, until, version);
    }

    /** Everything was passed by; nobody holds it. */
    DriftRound over() {
        return new DriftRound(id, day, null, Instant.EPOCH, version);
    }

    /** Where to go on; empty when it is over. */
    Optional<Place> toGo() {
        return Optional.ofNullable(place);
    }

    boolean isHeldAt(Instant now) {
        return now.isBefore(heldUntil);
    }
}
