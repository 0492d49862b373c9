package vn.neuguong.award.awards;

import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;

/** The awards granted so far. */
public interface Awards extends MongoRepository<Award, String> {

    List<Award> findByProgrammeIdOrderById(String programmeId);
}
