package vn.neuguong.pledge.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes out of a packed file; stops what would not end, and markup that goes on without a sign of it. */
final class ExpansionLimit extends FilterInputStream {

    private static final long MOST = 512L * 1024 * 1024;
    private static final int LONGEST_PIECE = 512 * 1024;

    private long total;
    private int piece;

    ExpansionLimit(InputStream packed) {
        super(packed);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        for (int i = from; i < from + read; i++) {
            piece = buffer[i] == '<' ? 0 : piece + 1;
            if (piece > LONGEST_PIECE) {
                throw new UnusableFileException("expands-too-much", null);
            }
        }
        total += Math.max(0, read);
        if (total > MOST) {
            throw new UnusableFileException("expands-too-much", null);
        }
        return read;
    }
}
