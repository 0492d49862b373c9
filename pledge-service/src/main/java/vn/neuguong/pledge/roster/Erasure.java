package vn.neuguong.pledge.roster;

import java.time.LocalDate;

/** That somebody was erased, when and why; the reason must say nothing about the person. */
record Erasure(LocalDate on, String reason) {}
