package vn.neuguong.notification.templates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class MailProofUnitTests {

    private static final String SALT = "5a17";
    private static final SampleMail SAMPLE = SampleMail.load();
    private static final MailData INVITATION = SAMPLE.dataFor(Occasion.OPENED, Refusable.MANDATORY);

    @Test
    void keepsNeitherNamesNorSecretLinks() {
        for (var occasion : Occasion.values()) {
            var data = SAMPLE.dataFor(occasion, Refusable.UNTIL_REFUSED);
            assertThat(MailProof.of(data).data())
                    .contains("Trường THCS Trần Phú")
                    .doesNotContain("Thu Hà", "Minh", "https:");
        }
    }

    /** As docs/mail.md says an auditor does it: fill in what the mail at hand shows, hash what {@code jq -cSj .} prints. */
    @Test
    void canBeCheckedByWhoeverHoldsTheMail() throws Exception {
        var proof = MailProof.of(INVITATION);
        var filledIn = (ObjectNode) JsonMapper.shared().readTree(proof.data());
        filledIn.put("recipientName", "Nguyễn Thị Thu Hà");
        var links = (ObjectNode) filledIn.get("links");
        links.put("task", SAMPLE.links().task().toString());
        links.put("allTasks", SAMPLE.links().allTasks().toString());
        links.put("choices", SAMPLE.links().choices().toString());

        var hash =
                MessageDigest.getInstance("SHA-256").digest(filledIn.toString().getBytes(UTF_8));
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(proof.sha256());
    }

    @Test
    void sortsTheKeysOnEveryLevel() {
        for (var occasion : Occasion.values()) {
            var data = MailProof.of(SAMPLE.dataFor(occasion, Refusable.UNTIL_REFUSED))
                    .data();
            assertThat(data)
                    .isEqualTo(sorted(JsonMapper.shared().readTree(data)).toString());
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ArrayNode array) {
            var sorted = JsonMapper.shared().createArrayNode();
            array.forEach(element -> sorted.add(sorted(element)));
            return sorted;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        var sorted = JsonMapper.shared().createObjectNode();
        object.propertyNames().stream().sorted().forEach(name -> sorted.set(name, sorted(object.get(name))));
        return sorted;
    }

    @Test
    void differsWithEveryPartOfTheData() {
        var other = new Letterhead("Khác", "Khác", null, "Khác", "khac@vidu.vn");
        var hashes = Stream.of(
                        INVITATION,
                        with("Nguyễn Thị Thu Hạ", INVITATION.parameters(), INVITATION.dueDay(), INVITATION.links()),
                        with("Nguyễn Thị Thu Hà", Map.of("a", "b"), INVITATION.dueDay(), INVITATION.links()),
                        with("Nguyễn Thị Thu Hà", INVITATION.parameters(), null, INVITATION.links()),
                        with(
                                "Nguyễn Thị Thu Hà",
                                INVITATION.parameters(),
                                INVITATION.dueDay(),
                                new MailLinks(URI.create("http://x/y"), null, null, null)),
                        new MailData(
                                INVITATION.recipientName(),
                                INVITATION.parameters(),
                                INVITATION.dueDay(),
                                INVITATION.today(),
                                List.of(),
                                other,
                                INVITATION.links()))
                .map(data -> MailProof.of(data, SALT).sha256())
                .toList();
        assertThat(hashes).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(MailProof.of(INVITATION, SALT).sha256()).isEqualTo(hashes.getFirst());
    }

    /** Without the salt nobody can try names on a fingerprint. */
    @Test
    void differsFromMailToMailThoughTheDataIsTheSame() {
        assertThat(MailProof.of(INVITATION).sha256())
                .isNotEqualTo(MailProof.of(INVITATION).sha256());
    }

    private static MailData with(String name, Map<String, String> parameters, LocalDate dueDay, MailLinks links) {
        return new MailData(name, parameters, dueDay, INVITATION.today(), List.of(), INVITATION.letterhead(), links);
    }
}
