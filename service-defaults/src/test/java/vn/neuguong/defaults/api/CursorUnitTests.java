package vn.neuguong.defaults.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.neuguong.defaults.web.UnreadableInput;

class CursorUnitTests {

    private static final Cursor AFTER_LAN = Cursor.after("THCS-PHU-XUAN", "", "Nguyễn Thị Lan");

    @Test
    void bringsBackTheSortKey() {
        assertThat(Cursor.decode(AFTER_LAN.encoded())).isEqualTo(AFTER_LAN);
        assertThat(AFTER_LAN.encoded()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void isRefusedWhateverCharacterIsChanged() {
        var encoded = AFTER_LAN.encoded();

        assertThat(IntStream.range(0, encoded.length()).boxed()).allSatisfy(place -> {
            var changed = new StringBuilder(encoded);
            changed.setCharAt(place, encoded.charAt(place) == 'A' ? 'B' : 'A');
            assertThatExceptionOfType(UnreadableInput.class)
                    .isThrownBy(() -> Cursor.decode(changed.toString()))
                    .satisfies(refused -> assertThat(refused.fault().field()).isEqualTo("cursor"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "!", "AAAAAA"})
    void isRefusedWhenItNeverWasOne(String nonsense) {
        assertThatExceptionOfType(UnreadableInput.class).isThrownBy(() -> Cursor.decode(nonsense));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "", "ba", "1e2", "9999999999"})
    void namesALimitOutOfRange(String limit) {
        assertThatExceptionOfType(UnreadableInput.class)
                .isThrownBy(() -> CursorRequest.of(null, limit))
                .satisfies(refused -> assertThat(refused.fault().field()).isEqualTo("limit"));
    }

    @Test
    void asksForFiftyWhenNothingIsSaid() {
        var request = CursorRequest.of(null, null);

        assertThat(request.limit()).isEqualTo(50);
        assertThat(request.afterPart(0)).isEmpty();
    }

    @Test
    void leadsFromPageToPageUntilNothingIsLeft() {
        var all = IntStream.range(0, 7).mapToObj(Integer::toString).toList();

        var first = page(all, CursorRequest.of(null, "3"));
        var second = page(all, CursorRequest.of(first.next(), "3"));
        var third = page(all, CursorRequest.of(second.next(), "3"));

        assertThat(first.items()).containsExactly("0", "1", "2");
        assertThat(second.items()).containsExactly("3", "4", "5");
        assertThat(third.items()).containsExactly("6");
        assertThat(third.next()).isNull();
    }

    @Test
    void endsWithAPageThatIsJustFull() {
        assertThat(page(List.of("0", "1", "2"), CursorRequest.of(null, "3")).next())
                .isNull();
    }

    @Test
    void refusesTheCursorOfAListWithAShorterKey() {
        var request = CursorRequest.of(Cursor.after("one").encoded(), null);

        assertThatExceptionOfType(UnreadableInput.class).isThrownBy(() -> request.afterPart(1));
    }

    private static CursorPage<String> page(List<String> all, CursorRequest request) {
        var read = all.stream()
                .filter(item -> item.compareTo(request.afterPart(0)) > 0)
                .limit(request.readLimit())
                .toList();
        return CursorPage.of(request, read, Cursor::after);
    }
}
