package vn.neuguong.pledge.imports;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.Language;
import vn.neuguong.pledge.system.PlainText;

/** Reads the cells of one row into values; a cell that cannot be read is empty here and named among the problems. */
final class CellReader {

    private static final int LONGEST_TEXT = 200;
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@].*", Pattern.DOTALL);
    private static final Pattern PLAIN = Pattern.compile(PlainText.ONE_VISIBLE_LINE);
    private static final Pattern NAME = Pattern.compile(PlainText.WITH_A_LETTER);
    // Codes become parts of ids and of addresses: no dot, no blank, no slash.
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
    private static final Pattern EMAIL = Pattern.compile("[a-z0-9!#$%&'*/?^_`{|}~][a-z0-9.!#$%&'*+/=?^_`{|}~-]{0,63}"
            + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
    private static final Pattern MISPLACED_DOT = Pattern.compile("\\.\\.|^\\.|\\.@");

    private final CsvRow row;
    private final RowProblems problems;

    CellReader(CsvRow row, RowProblems problems) {
        this.row = row;
        this.problems = problems;
    }

    @Nullable
    String name(String column) {
        return required(column)
                .flatMap(text -> NAME.matcher(text).matches()
                        ? Optional.of(text)
                        : refuse(column, "Tên phải có ít nhất một chữ cái."))
                .orElse(null);
    }

    Optional<String> optionalText(String column) {
        return safe(column).filter(text -> !text.isEmpty());
    }

    @Nullable
    String code(String column) {
        return required(column).flatMap(text -> readCode(column, text)).orElse(null);
    }

    /** As {@link CsvRow#staffNumber()} has it. */
    @Nullable
    String staffNumber() {
        return code("staff_number") == null ? null : row.staffNumber();
    }

    Optional<String> optionalCode(String column) {
        return optionalText(column).flatMap(text -> readCode(column, text));
    }

    @Nullable
    String email(String column) {
        return required(column)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .flatMap(text -> EMAIL.matcher(text).matches()
                                && !MISPLACED_DOT.matcher(text).find()
                        ? Optional.of(text)
                        : refuse(column, "“%s” không phải là một địa chỉ thư điện tử.".formatted(text)))
                .orElse(null);
    }

    <E extends Enum<E>> @Nullable E oneOf(String column, Class<E> values) {
        return required(column).flatMap(text -> readOneOf(column, values, text)).orElse(null);
    }

    /** Values separated by semicolons, possibly none. */
    <E extends Enum<E>> Set<E> anyOf(String column, Class<E> values) {
        var read = EnumSet.noneOf(values);
        optionalText(column).stream()
                .flatMap(text -> Arrays.stream(text.split(";", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(text -> readOneOf(column, values, text).ifPresent(read::add));
        return read;
    }

    private Optional<String> required(String column) {
        return safe(column)
                .flatMap(text -> text.isEmpty() ? refuse(column, "Ô này không được để trống.") : Optional.of(text));
    }

    /** Spreadsheets run cells that begin like a formula, and line breaks in a name reach the headers of mails. */
    private Optional<String> safe(String column) {
        var text = row.cell(column);
        if (FORMULA.matcher(text).matches()) {
            return refuse(column, "Nội dung không được bắt đầu bằng =, +, - hoặc @.");
        }
        if (!PLAIN.matcher(text).matches()) {
            return refuse(column, "Nội dung có dấu xuống dòng, ký tự điều khiển hoặc ký tự ẩn.");
        }
        if (text.length() > LONGEST_TEXT) {
            return refuse(column, "Nội dung dài quá %d ký tự.".formatted(LONGEST_TEXT));
        }
        return Optional.of(text);
    }

    private Optional<String> readCode(String column, String text) {
        return CODE.matcher(text).matches()
                ? Optional.of(text)
                : refuse(column, "Mã chỉ gồm chữ cái không dấu, chữ số, gạch nối và gạch dưới, dài nhất 40 ký tự.");
    }

    private <E extends Enum<E>> Optional<E> readOneOf(String column, Class<E> values, String text) {
        var constants = EnumSet.allOf(values);
        var read = constants.stream()
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst();
        return read.isPresent()
                ? read
                : refuse(
                        column,
                        "“%s” không có trong các giá trị cho phép: %s."
                                .formatted(
                                        text,
                                        constants.stream()
                                                .map(constant -> inCell(constant))
                                                .collect(Collectors.joining(", "))));
    }

    private static String inCell(Enum<?> constant) {
        return constant instanceof Language language ? language.tag() : constant.name();
    }

    private <T> Optional<T> refuse(String column, String reason) {
        problems.ofCell(row, column, reason);
        return Optional.empty();
    }
}
