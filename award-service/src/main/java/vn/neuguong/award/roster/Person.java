package vn.neuguong.award.roster;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person's name and nothing more: lists show it, no event repeats it.
 *
 * @param name absent once the person was erased
 */
@Document("people")
public record Person(@Id String id, @Nullable String name, long sequence) {}
