package vn.neuguong.endtoend.benchmarks.command;

import java.io.IOException;
import java.util.List;
import vn.neuguong.endtoend.benchmarks.openloop.Journeys;

/** People who are asked to sign in one round, on one of the two sides. */
interface Invitations {

    /** Their pledges. */
    List<String> ids();

    /** From now on the start of the handler ends these journeys. */
    void watch(Journeys handled);

    /** Returns when the answer is there; anything but the answer to a first signature is a failure. */
    void sign(String id) throws IOException, InterruptedException;
}
