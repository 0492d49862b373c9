package vn.neuguong.pledge.offices;

import java.util.Set;
import vn.neuguong.pledge.roster.Seat;

/**
 * A board of officials that {@code /office} lists for those who may see it; one bean per board. Listing it protects
 * nothing: the board itself must ask its {@link Official}.
 *
 * @param path below {@code /office}
 * @param messageKey what the board is called
 * @param anyOf whoever holds one of these seats sees it
 */
public record OfficeBoard(String path, String messageKey, Set<Seat> anyOf) {

    public OfficeBoard {
        if (!path.startsWith("/office/")) {
            throw new IllegalArgumentException("The board " + path + " is not below /office");
        }
        anyOf = Set.copyOf(anyOf);
    }

    /** Whether the board is for this official. */
    public boolean isFor(Official official) {
        return official.holds(anyOf.toArray(Seat[]::new));
    }
}
