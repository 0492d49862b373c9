package vn.neuguong.pledge.pledges;

/** The text somebody signed is not the text of the pledge, so the signature does not count (invariant 3). */
public class TextChangedException extends RuntimeException {

    TextChangedException(String pledgeId) {
        super("The text shown is not the text of pledge " + pledgeId);
    }
}
