package vn.neuguong.pledge.pledges;

import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/**
 * Kept in the database, made by the first instance that needs it. Whoever deletes it lets the pages that are open now be
 * opened once more before they can be signed, and nothing else: what is signed does not depend on it.
 */
@Component
class StoredProofSecret implements ProofSecret {

    private static final String ID = "view-proofs";
    private static final int BYTES = 32;

    private final MongoOperations mongo;
    private volatile byte @Nullable [] known;

    StoredProofSecret(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public byte[] bytes() {
        var secret = known;
        if (secret == null) {
            secret = readOrMake();
            known = secret;
        }
        return secret.clone();
    }

    private byte[] readOrMake() {
        var stored = mongo.findById(ID, Secret.class);
        if (stored != null) {
            return Base64.getDecoder().decode(stored.base64());
        }
        var made = new byte[BYTES];
        new SecureRandom().nextBytes(made);
        try {
            mongo.insert(new Secret(ID, Base64.getEncoder().encodeToString(made)));
            return made;
        } catch (DuplicateKeyException anotherInstanceWasFaster) {
            return readOrMake();
        }
    }

    @Document("pledgeSecrets")
    record Secret(@Id String id, String base64) {

        /** Keeps the secret out of logs. */
        @Override
        public String toString() {
            return "Secret[" + id + "]";
        }
    }
}
