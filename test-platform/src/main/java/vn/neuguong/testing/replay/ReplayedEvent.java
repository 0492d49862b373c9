package vn.neuguong.testing.replay;

import vn.neuguong.testing.ReceivedEvent;

/** An event of the history and the binding it arrives on. */
record ReplayedEvent(String binding, ReceivedEvent event) {

    /** What may not overtake each other: events of one key on one topic. */
    record Order(String binding, String key) {}

    Order order() {
        return new Order(binding, event.key());
    }
}
