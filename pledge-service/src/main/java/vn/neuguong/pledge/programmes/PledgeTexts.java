package vn.neuguong.pledge.programmes;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Every text anybody was ever asked to sign. Content-addressed: saving the same text again changes nothing. */
public interface PledgeTexts extends Repository<PledgeText, String> {

    /** The text with this hash. */
    Optional<PledgeText> findById(String sha256);

    /** Keeps the text. */
    PledgeText save(PledgeText text);
}
