package vn.neuguong.notification.people;

import org.springframework.data.mongodb.repository.MongoRepository;

/** The people projection; written only by the roster's events. */
public interface People extends MongoRepository<Person, String> {}
