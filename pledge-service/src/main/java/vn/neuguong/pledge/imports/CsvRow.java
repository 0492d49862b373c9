package vn.neuguong.pledge.imports;

import java.util.Locale;
import java.util.Map;

/**
 * One line of a file as it was written.
 *
 * @param number the line as a spreadsheet counts it, the header being 1
 * @param cells every column of the template, blanks around the text removed
 */
record CsvRow(RosterFile file, int number, Map<String, String> cells) {

    String cell(String column) {
        var text = cells.get(column);
        if (text == null) {
            throw new IllegalArgumentException("The template of %s has no column %s".formatted(file.part(), column));
        }
        return text;
    }

    /** In capitals: “sv001” and “SV001” are one person, however a list writes them. */
    String staffNumber() {
        return cell("staff_number").toUpperCase(Locale.ROOT);
    }

    /** In small letters: addresses that differ in nothing else reach the same person. */
    String email() {
        return cell("email").toLowerCase(Locale.ROOT);
    }
}
