package vn.neuguong.pledge.imports;

import java.util.Locale;
import java.util.Map;

/**
 * One line of a file as it was written.
 *
 * @param number the line as a spreadsheet counts it, the header being 1
 * @param cells the columns of the file, blanks around the text removed
 */
record FileRow(RosterFile file, int number, Map<String, String> cells) {

    /** Empty also when the file does not have this optional column. */
    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** Whether the file has the column at all. */
    boolean has(String column) {
        return cells.containsKey(column);
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
