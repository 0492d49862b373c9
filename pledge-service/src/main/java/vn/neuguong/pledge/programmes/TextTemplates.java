package vn.neuguong.pledge.programmes;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The templates of all launched versions. Content-addressed: saving the same one again changes nothing. */
interface TextTemplates extends Repository<TextTemplate, String> {

    Optional<TextTemplate> findById(String sha256);

    TextTemplate save(TextTemplate template);
}
