package vn.neuguong.award.awards.messaging;

/** What granting reads of {@code monthly-list.closed.v1}; all else is in the list itself. */
record ClosedListV1(String listId, boolean recognised) {}
