package vn.neuguong.pledge.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends the reading of a record that does not end: a forgotten quotation mark makes the rest of a file one cell. */
final class RecordLimit extends FilterReader {

    private static final int LONGEST = 256 * 1024;

    private int sinceLast;

    RecordLimit(Reader text) {
        super(text);
    }

    void recordIsRead() {
        sinceLast = 0;
    }

    @Override
    public int read() throws IOException {
        return counted(super.read(), 1);
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        return counted(read, read);
    }

    private int counted(int answer, int signs) {
        sinceLast += Math.max(0, signs);
        if (answer >= 0 && sinceLast > LONGEST) {
            throw new UnusableFileException("not-csv", null);
        }
        return answer;
    }
}
