package vn.neuguong.pledge.imports;

import java.time.LocalDate;

/** Where somebody goes when their unit ends, and from when on. */
record NextUnit(String unitId, LocalDate from) {}
