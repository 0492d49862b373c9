package vn.neuguong.inspection.inspections;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The programmes launched so far. They are written by the programmes' events only. */
interface LaunchedProgrammes extends Repository<LaunchedProgramme, String> {

    Optional<LaunchedProgramme> findById(String id);

    List<LaunchedProgramme> findAll();
}
