package vn.neuguong.pledge.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What has to be known of a text file before its rows are read. */
final class CsvText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int AT_ONCE = 64 * 1024;

    private CsvText() {}

    /** Names the line from which on the text is not UTF-8. */
    static void check(Path content) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(AT_ONCE);
        var text = CharBuffer.allocate(AT_ONCE);
        int line = 1;
        try (var file = FileChannel.open(content)) {
            boolean end = false;
            while (!end) {
                end = file.read(bytes) < 0;
                bytes.flip();
                var outcome = decoder.decode(bytes, text, end);
                line += lines(text.flip());
                if (outcome.isError()) {
                    throw new UnusableFileException("not-utf-8", line);
                }
                text.clear();
                bytes.compact();
            }
        }
    }

    static String withoutMark(String cell) {
        return cell.startsWith(BYTE_ORDER_MARK) ? cell.substring(1) : cell;
    }

    private static int lines(CharBuffer text) {
        return Math.toIntExact(text.chars().filter(sign -> sign == '\n').count());
    }
}
