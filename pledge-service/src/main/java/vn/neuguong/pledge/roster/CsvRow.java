package vn.neuguong.pledge.roster;

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
}
