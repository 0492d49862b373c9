package vn.neuguong.pledge.acknowledgements;

import java.util.List;
import vn.neuguong.pledge.roster.Seat;

/** The holder of a seat acknowledges the pledges they ticked. */
public record AcknowledgePledges(Seat seat, String holderId, List<String> pledgeIds) {}
