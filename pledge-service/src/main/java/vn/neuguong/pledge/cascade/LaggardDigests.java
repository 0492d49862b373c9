package vn.neuguong.pledge.cascade;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What the upper units were told. */
interface LaggardDigests extends Repository<LaggardDigest, String> {

    Optional<LaggardDigest> findById(String id);

    LaggardDigest save(LaggardDigest digest);
}
