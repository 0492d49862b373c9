package vn.neuguong.pledge.imports;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** What kind of file it is by its first bytes. */
enum TableFormat {
    /** Text. */
    CSV,
    /** A workbook: a zip file. */
    XLSX,
    /** A compound file: a workbook with a password, or one of before 2007. */
    ENCRYPTED_OR_OLD,
    /** A known kind that is no table. */
    OTHER;

    private static final List<byte[]> NO_TABLES = List.of(bytes("25504446"), bytes("89504e47"), bytes("ffd8ff"));

    static TableFormat of(byte[] first) {
        if (begins(first, bytes("504b0304"))) {
            return XLSX;
        }
        if (begins(first, bytes("d0cf11e0a1b11ae1"))) {
            return ENCRYPTED_OR_OLD;
        }
        return NO_TABLES.stream().anyMatch(other -> begins(first, other)) ? OTHER : CSV;
    }

    private static boolean begins(byte[] first, byte[] signature) {
        return first.length >= signature.length
                && Arrays.equals(first, 0, signature.length, signature, 0, signature.length);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
