package vn.neuguong.pledge.imports;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The uploaded files of one import, as bytes because their encoding is part of what is checked.
 *
 * @param unitsFile absent when the units stay as they are
 * @param peopleFile always needed; absent when the request is not what it should be
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RosterFiles(byte @Nullable [] unitsFile, byte @Nullable [] peopleFile) {

    Optional<byte[]> units() {
        return Optional.ofNullable(unitsFile);
    }

    Optional<byte[]> people() {
        return Optional.ofNullable(peopleFile);
    }
}
