package vn.neuguong.pledge.acknowledgements;

import java.util.Set;
import vn.neuguong.pledge.acknowledgements.WaitingPledges.Waiting;

/**
 * The holder of a seat acknowledges the pledges they chose.
 *
 * @param waiting what waits behind their link, and all that can be acknowledged with it
 * @param chosen ids as a form sent them, so anything at all
 */
public record AcknowledgePledges(Waiting waiting, Set<String> chosen) {}
