package vn.neuguong.inspection.roster;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person by the name a page may show.
 *
 * @param name absent once the roster has erased the person
 * @param language the tag of the one they want to be addressed in; absent when the roster has not said it
 */
@Document("people")
public record Person(
        @Id String id, @Nullable String name, @Nullable String language) {}
