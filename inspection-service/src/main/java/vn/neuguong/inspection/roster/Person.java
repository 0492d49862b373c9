package vn.neuguong.inspection.roster;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A person by the name a page may show; erased when the roster erases the person. */
@Document("people")
public record Person(@Id String id, String name) {}
