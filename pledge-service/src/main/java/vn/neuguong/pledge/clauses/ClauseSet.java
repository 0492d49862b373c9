package vn.neuguong.pledge.clauses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.messaging.outbox.OutboxDocument;
import vn.neuguong.pledge.clauses.ClauseSetEvent.ClauseSetPublished;
import vn.neuguong.pledge.clauses.ClauseSetEvent.ClauseSetWithdrawn;

/**
 * One version of a set of clauses, with the document it rests on (S2). Only a draft changes: new wording of what is
 * published is a new version, and a withdrawn version stays readable and provable for ever.
 */
@Document("clauseSets")
public class ClauseSet extends OutboxDocument {

    @Id
    private final String key;

    private final String clauseSetId;
    private final int clauseSetVersion;
    private ClauseSetContent content;
    private String sha256;
    private ClauseSetStatus status = ClauseSetStatus.DRAFT;
    private @Nullable Instant publishedAt;
    private @Nullable Withdrawal withdrawal;

    ClauseSet(String key, String clauseSetId, int clauseSetVersion, ClauseSetContent content, String sha256) {
        this.key = key;
        this.clauseSetId = clauseSetId;
        this.clauseSetVersion = clauseSetVersion;
        this.content = content;
        this.sha256 = sha256;
    }

    static ClauseSet draft(String clauseSetId, int version, ClauseSetContent content) {
        var key = keyOf(clauseSetId, version);
        return new ClauseSet(key, clauseSetId, version, content, content.sha256(key));
    }

    /** The key of one exact version: {@code <clauseSetId>@<version>}. */
    public static String keyOf(String clauseSetId, int version) {
        return clauseSetId + "@" + version;
    }

    /** The id of the set a key belongs to. */
    public static String idIn(String key) {
        return key.substring(0, key.lastIndexOf('@'));
    }

    /**
     * Rewrites the draft; false if it says so already.
     *
     * @throws Refusal if it is a draft no longer
     */
    boolean amend(ClauseSetContent amended) {
        require(ClauseSetStatus.DRAFT);
        if (amended.equals(content)) {
            return false;
        }
        content = amended;
        sha256 = amended.sha256(key);
        return true;
    }

    /**
     * Lets launches pin it from its first effective day on; false if it is published already.
     *
     * @throws Refusal if it is withdrawn
     */
    boolean publish(Instant now) {
        if (status == ClauseSetStatus.PUBLISHED) {
            return false;
        }
        require(ClauseSetStatus.DRAFT);
        status = ClauseSetStatus.PUBLISHED;
        publishedAt = now;
        raise(new ClauseSetPublished(clauseSetId, clauseSetVersion, content, sha256, now));
        return true;
    }

    /**
     * Keeps further launches from pinning it; false if it is withdrawn already, then the first reason stands.
     *
     * @throws Refusal if it was never published
     */
    boolean withdraw(String reason, Instant now) {
        if (status == ClauseSetStatus.WITHDRAWN) {
            return false;
        }
        require(ClauseSetStatus.PUBLISHED);
        var published = Objects.requireNonNull(publishedAt);
        status = ClauseSetStatus.WITHDRAWN;
        withdrawal = new Withdrawal(now, reason);
        raise(new ClauseSetWithdrawn(clauseSetId, clauseSetVersion, content, sha256, published, now));
        return true;
    }

    private void require(ClauseSetStatus required) {
        if (status != required) {
            var code = "clause-set.is-" + status.name().toLowerCase(Locale.ROOT);
            throw Refusal.conflict(code, key);
        }
    }

    /** Whether a programme launched on this day may pin it. */
    public boolean isInForceOn(LocalDate day) {
        return status == ClauseSetStatus.PUBLISHED && content.isEffectiveOn(day);
    }

    /** Whether the content is still the one the hash was made of. */
    public boolean isIntact() {
        return sha256.equals(content.sha256(key));
    }

    /** The reference a pledge keeps. */
    public ClauseSetRef ref() {
        return new ClauseSetRef(clauseSetId, clauseSetVersion, sha256);
    }

    public String key() {
        return key;
    }

    public String clauseSetId() {
        return clauseSetId;
    }

    public int clauseSetVersion() {
        return clauseSetVersion;
    }

    public ClauseSetContent content() {
        return content;
    }

    public Wording title() {
        return content.title();
    }

    public Wording basis() {
        return content.basis();
    }

    public ClauseAudience audience() {
        return content.audience();
    }

    public List<Clause> clauses() {
        return content.clauses();
    }

    /** The clause of this version with this id. */
    public Optional<Clause> clause(String clauseId) {
        return clauses().stream().filter(clause -> clause.id().equals(clauseId)).findFirst();
    }

    /** See {@link ClauseSetContent#sha256}. */
    public String sha256() {
        return sha256;
    }

    public ClauseSetStatus status() {
        return status;
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    public Optional<Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawal);
    }

    @Override
    protected String aggregateId() {
        return key;
    }

    /** When and why a version was withdrawn. */
    public record Withdrawal(Instant at, String reason) {}
}
