package vn.neuguong.messaging.consumption;

/** What a consumer does about one type of event. Must be idempotent: events repeat, and late ones arrive. */
@FunctionalInterface
public interface EventHandler<T> {

    /** Any exception but {@link PoisonEventException} makes the event be tried again, in order and without bound. */
    void on(Event<T> event);
}
