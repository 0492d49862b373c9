package vn.neuguong.pledge.offices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All wishes to sign in of the last months. */
interface SignInRequests extends Repository<SignInRequest, String> {

    Optional<SignInRequest> findById(String requestId);

    SignInRequest save(SignInRequest request);

    List<SignInRequest> findByExpiresAtBetweenAndClosedAtIsNull(Instant after, Instant until, Limit limit);

    void deleteByExpiresAtBefore(Instant when);
}
