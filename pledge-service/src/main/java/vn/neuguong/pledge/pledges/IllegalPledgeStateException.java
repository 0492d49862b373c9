package vn.neuguong.pledge.pledges;

/** What was asked of a pledge is not possible in the state it is in; the message names that state. */
public class IllegalPledgeStateException extends RuntimeException {

    IllegalPledgeStateException(String pledgeId, String state) {
        super("Pledge %s is %s".formatted(pledgeId, state));
    }
}
