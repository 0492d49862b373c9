package vn.neuguong.notification.delivery;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.neuguong.notification.letterheads.Letterheads;
import vn.neuguong.notification.owners.Owners;
import vn.neuguong.notification.owners.TaskLink;
import vn.neuguong.notification.people.Person;
import vn.neuguong.notification.preferences.Preferences;
import vn.neuguong.notification.templates.Letterhead;
import vn.neuguong.notification.templates.MailTemplatesFixture;

/** A list of two tasks, looked at again while its tasks close one by one. */
class PreparationUnitTests {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-02T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Letterhead HEAD = new Letterhead(
            "Công đoàn Trường Trần Phú", "Công đoàn Giáo dục", null, "Văn phòng Công đoàn", "congdoan@vidu.vn");

    private final Preferences preferences = mock();
    private final Letterheads letterheads = mock();
    private final Enclosures enclosures = mock();
    private final DeliverySettings settings = mock();

    @BeforeEach
    void everythingIsWell() {
        when(preferences.wants(any(), any())).thenReturn(true);
        when(letterheads.of(any())).thenReturn(HEAD);
        when(settings.from()).thenReturn("Nêu Gương <khong-tra-loi@neuguong.example>");
    }

    @Test
    void notesWhichTasksALetterTellsOf() {
        assertThat(letter(list(), "linh:sign", "linh:read").tasks())
                .containsExactlyInAnyOrder("linh:sign", "linh:read");
        assertThat(letter(list(), "linh:read").tasks()).containsExactly("linh:read");
    }

    @Test
    void writesNoListOfWhichNothingIsOpenAnyMore() {
        assertThat(prepared(list())).isInstanceOf(Readiness.Unneeded.class);
    }

    @Test
    void repeatsALetterWithoutAnAnswerToTheByteWhileWhatItTellsIsSo() {
        var letter = Mails.LETTER.tellingOf(Set.of("linh:sign", "linh:read"));

        assertThat(letter(unanswered(letter), "linh:sign", "linh:read")).isSameAs(letter);
    }

    /** Invariant 7 goes before the repetition to the byte. */
    @Test
    void writesALetterWithoutAnAnswerAnewWhenItTellsOfAClosedTask() {
        var letter = Mails.LETTER.tellingOf(Set.of("linh:sign", "linh:read"));

        var anew = letter(unanswered(letter), "linh:read");

        assertThat(anew.content()).isNotEqualTo(letter.content());
        assertThat(anew.tasks()).containsExactly("linh:read");
    }

    private static Delivery list() {
        return Mails.claimedList("linh", Duration.ofMinutes(5), "linh:sign", "linh:read");
    }

    private static Delivery unanswered(Letter letter) {
        var list = list();
        list.startAttempt(Mails.attempt(CLOCK.instant()), letter);
        list.leaveOpen("no answer", CLOCK.instant(), list.queuedAt());
        list.claim(new Lease("worker", list.queuedAt().plusSeconds(300)));
        return list;
    }

    private Letter letter(Delivery list, String... open) {
        return ((Readiness.Ready) prepared(list, open)).mail().letter();
    }

    private Readiness prepared(Delivery list, String... open) {
        var links = Stream.of(open)
                .collect(toMap(
                        task -> task,
                        task -> new TaskLink(task, URI.create("https://neuguong.example/" + task), CLOCK.instant())));
        var preparation = new Preparation(
                mock(),
                preferences,
                letterheads,
                MailTemplatesFixture.templates(CLOCK),
                enclosures,
                new MailComposer(new Sender(settings), CLOCK),
                CLOCK);
        return preparation.prepare(
                list,
                new Particulars(
                        Map.of("linh", new Person("linh", "Phan Mỹ Linh", "linh@vidu.vn", "vi", 1)),
                        Map.of(list.id(), list.request()),
                        Map.of(),
                        Map.of("pledge", new Owners.LinkAnswer(links, Set.of())),
                        Map.of(),
                        Map.of()));
    }
}
