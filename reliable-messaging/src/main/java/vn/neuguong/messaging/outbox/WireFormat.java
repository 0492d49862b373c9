package vn.neuguong.messaging.outbox;

/**
 * How one family of domain events leaves the service. One bean per sealed event interface {@code E}; it keeps the
 * domain free of topics, type names and JSON.
 */
public interface WireFormat<E> {

    /** The topic all events of this family go to. */
    String topic();

    /** The published form of the event; must not fail and must not look anything up. */
    WireEvent toWire(E event);
}
