package vn.neuguong.award.roster;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A person's name and nothing more: lists show it, no event repeats it, erasure removes it. */
@Document("people")
public record Person(@Id String id, String name, long sequence) {}
