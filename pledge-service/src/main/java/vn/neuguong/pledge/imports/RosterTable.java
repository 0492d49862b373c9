package vn.neuguong.pledge.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads one file row by row, whatever kind of table it is; what its first bytes say decides, not its name. */
final class RosterTable {

    private final ImportSettings settings;

    RosterTable(ImportSettings settings) {
        this.settings = settings;
    }

    /**
     * Hands over each row that is not blank.
     *
     * @return whether the file as a whole could be read; what is wrong is among the problems
     */
    boolean read(RosterFile file, Path content, RowProblems problems, Consumer<FileRow> each) {
        var rows = new TableRows(file, settings.maxRows(file), problems, each);
        try {
            switch (TableFormat.of(firstBytes(content))) {
                case CSV -> CsvTable.read(content, rows);
                case XLSX -> XlsxTable.read(file, content, rows, problems);
                case ENCRYPTED_OR_OLD -> throw new UnusableFileException("encrypted-or-old", null);
                case OTHER -> throw new UnusableFileException("neither-csv-nor-xlsx", null);
            }
            return rows.usable();
        } catch (UnusableFileException unusable) {
            unusable.tell(file, problems);
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] firstBytes(Path content) throws IOException {
        try (var bytes = Files.newInputStream(content)) {
            return bytes.readNBytes(8);
        }
    }
}
