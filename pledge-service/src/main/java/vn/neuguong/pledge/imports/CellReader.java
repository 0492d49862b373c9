package vn.neuguong.pledge.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("[uuuu-MM-dd][d/M/uuuu]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate FIRST_DAY = LocalDate.of(1950, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);
    private static final Pattern MISPLACED_DOT = Pattern.compile("\\.\\.|^\\.|\\.@");

    private final FileRow row;
    private final RowProblems problems;

    CellReader(FileRow row, RowProblems problems) {
        this.row = row;
        this.problems = problems;
    }

    @Nullable
    String name(String column) {
        return required(column)
                .flatMap(text -> NAME.matcher(text).matches() ? Optional.of(text) : refuse(column, "no-letter"))
                .orElse(null);
    }

    Optional<String> optionalText(String column) {
        return safe(column).filter(text -> !text.isEmpty());
    }

    @Nullable
    String code(String column) {
        return required(column).flatMap(text -> readCode(column, text)).orElse(null);
    }

    /** As {@link FileRow#staffNumber()} has it. */
    @Nullable
    String staffNumber() {
        return code("staff_number") == null ? null : row.staffNumber();
    }

    /** Codes separated by semicolons, possibly none. */
    List<String> codes(String column) {
        return optionalText(column).stream()
                .flatMap(text -> Arrays.stream(text.split(";", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> readCode(column, text).stream())
                .distinct()
                .toList();
    }

    /** A day as 2026-09-05 or 5/9/2026. */
    @Nullable
    LocalDate day(String column) {
        return optionalText(column).flatMap(text -> readDay(column, text)).orElse(null);
    }

    <E extends Enum<E>> @Nullable E optionalOneOf(String column, Class<E> values) {
        return optionalText(column)
                .flatMap(text -> readOneOf(column, values, text))
                .orElse(null);
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
                        : refuse(column, "not-an-email", text))
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
        return safe(column).flatMap(text -> text.isEmpty() ? refuse(column, "empty") : Optional.of(text));
    }

    /** Spreadsheets run cells that begin like a formula, and line breaks in a name reach the headers of mails. */
    private Optional<String> safe(String column) {
        var text = row.cell(column);
        if (FORMULA.matcher(text).matches()) {
            return refuse(column, "formula-like");
        }
        if (!PLAIN.matcher(text).matches()) {
            return refuse(column, "hidden-characters");
        }
        if (text.length() > LONGEST_TEXT) {
            return refuse(column, "too-long", LONGEST_TEXT);
        }
        return Optional.of(text);
    }

    private Optional<String> readCode(String column, String text) {
        return CODE.matcher(text).matches() ? Optional.of(text) : refuse(column, "not-a-code", text);
    }

    private Optional<LocalDate> readDay(String column, String text) {
        try {
            var day = LocalDate.parse(text, DAY);
            return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)
                    ? refuse(column, "day-out-of-range", text)
                    : Optional.of(day);
        } catch (DateTimeParseException none) {
            return refuse(column, "not-a-day", text);
        }
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
                        "not-allowed",
                        text,
                        constants.stream().map(constant -> inCell(constant)).collect(Collectors.joining(", ")));
    }

    private static String inCell(Enum<?> constant) {
        return constant instanceof Language language ? language.tag() : constant.name();
    }

    private <T> Optional<T> refuse(String column, String problem, Object... details) {
        problems.ofCell(row, column, "imports.problem." + problem, details);
        return Optional.empty();
    }
}
