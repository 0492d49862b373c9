package vn.neuguong.testing.replay;

import java.util.List;

/**
 * Events that may reach the service in any order but that of their keys. What has to be known before, for it is their
 * cause, belongs into an earlier chapter.
 *
 * @param given brings the service's own aggregates to where they stand when the events are raised
 */
public record Chapter(Runnable given, List<Telling> tellings) {

    public static Chapter of(Telling... tellings) {
        return new Chapter(() -> {}, List.of(tellings));
    }

    /** The same, for a service that reads events of its own aggregates. */
    public Chapter given(Runnable preparation) {
        return new Chapter(preparation, tellings);
    }
}
