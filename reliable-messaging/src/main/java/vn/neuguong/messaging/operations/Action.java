package vn.neuguong.messaging.operations;

/** What an operator may do to the messages of a service; the path of the endpoint spells them {@code discard-letter}. */
enum Action {

    /** Tries a document's unpublished events again now: collection, id. */
    RESUBMIT,

    /** Gives up the oldest unpublished event of a document: collection, id, event. */
    SKIP,

    /** Hands dead letters to their consumer again: consumer, and letter for a single one. */
    REPLAY_LETTERS,

    /** Gives a dead letter up: consumer, letter. */
    DISCARD_LETTER,

    /** Stops a consumer in all instances: consumer. */
    HOLD,

    /** Lets a stopped consumer go on: consumer. */
    LIFT,

    /** Hands events to a consumer again from a time on, or from the beginning: consumer, from. */
    REPLAY,

    /** Rebuilds what a consumer projects from the beginning of its topic: consumer. */
    REBUILD
}
