package vn.neuguong.notification.delivery;

import java.util.function.Consumer;

/**
 * What has become of a claimed mail, yet to be stored.
 *
 * @param outcome the change; made again to the stored mail when storing it failed
 */
record Conclusion(Delivery delivery, Consumer<Delivery> outcome) {

    void apply() {
        outcome.accept(delivery);
    }
}
