package vn.neuguong.award.evidence;

import org.springframework.data.repository.ListCrudRepository;

/** The programmes launched so far; written by the programmes' events only. */
public interface LaunchedProgrammes extends ListCrudRepository<LaunchedProgramme, String> {}
