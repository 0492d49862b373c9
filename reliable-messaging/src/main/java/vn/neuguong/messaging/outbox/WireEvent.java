package vn.neuguong.messaging.outbox;

import org.jspecify.annotations.Nullable;

/**
 * The published form of a domain event.
 *
 * @param type the CloudEvents type, versioned and never a class name: {@code pledge.signed.v1}
 * @param data a record that becomes the JSON body; {@code null} publishes a tombstone for the key
 */
public record WireEvent(String type, @Nullable Object data) {

    /** Erases the key from a compacted topic and from every projection that obeys it. */
    public static WireEvent tombstone(String type) {
        return new WireEvent(type, null);
    }
}
