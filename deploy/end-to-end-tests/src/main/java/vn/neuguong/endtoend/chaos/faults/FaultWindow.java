package vn.neuguong.endtoend.chaos.faults;

import java.time.Instant;

/** A fault as it was brought about. */
public record FaultWindow(Fault fault, Instant from, Instant to) {}
