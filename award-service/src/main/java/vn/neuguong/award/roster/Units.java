package vn.neuguong.award.roster;

import org.springframework.data.repository.ListCrudRepository;

/** The units known so far; written by the roster's events only. */
public interface Units extends ListCrudRepository<Unit, String> {}
