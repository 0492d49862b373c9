package vn.neuguong.pledge.offices.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.offices.Official;
import vn.neuguong.pledge.roster.Language;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.SeatHolder;

/** Requests of somebody signed in, for web tests of boards: {@code get("/office/x").with(SignedIn.as(official))}. */
public final class SignedIn {

    private SignedIn() {}

    public static RequestPostProcessor as(Official official) {
        return authentication(new OfficialAuthentication(official));
    }

    /** A request of bà Oanh with one seat of her school. */
    public static RequestPostProcessor oanhAs(Seat seat) {
        return as(oanh(seat, PhuXuan.SCHOOL, Map.of(PhuXuan.SCHOOL, PhuXuan.CITY)));
    }

    /**
     * Bà Oanh with one seat.
     *
     * @param parents the unit one level up, by unit id, as far as the test needs the tree
     */
    public static Official oanh(Seat seat, String unitId, Map<String, String> parents) {
        return new Official(
                "oanh",
                "Trần Kim Oanh",
                Language.VI,
                List.of(new SeatHolder(unitId, seat, "oanh")),
                asked -> unitAndAbove(asked, parents));
    }

    private static Set<String> unitAndAbove(String unitId, Map<String, String> parents) {
        var above = new HashSet<String>();
        for (var next = unitId; next != null && above.add(next); next = parents.get(next)) {
            // One level further up.
        }
        return above;
    }
}
