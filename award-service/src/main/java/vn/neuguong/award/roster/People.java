package vn.neuguong.award.roster;

import org.springframework.data.repository.ListCrudRepository;

/** The people known so far; written by the roster's events only. */
public interface People extends ListCrudRepository<Person, String> {}
