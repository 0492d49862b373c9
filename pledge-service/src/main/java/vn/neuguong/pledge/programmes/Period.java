package vn.neuguong.pledge.programmes;

import java.time.LocalDate;

/** The days a programme runs, both included. */
public record Period(LocalDate from, LocalDate to) {}
