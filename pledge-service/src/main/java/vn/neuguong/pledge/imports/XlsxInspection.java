package vn.neuguong.pledge.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through a workbook before it is read, in flat memory: a file that unpacks to gigabytes, or that names the
 * thousand-millionth column or text, would fill the heap of whoever believed it.
 */
final class XlsxInspection {

    private static final int MOST_PARTS = 500;
    private static final int MOST_CELLS_IN_ROW = 200;
    private static final int LONGEST_CELL = 32_767;
    private static final int MOST_TEXTS = 1_500_000;
    private static final int MOST_SIGNS = 30_000_000;
    private static final int MOST_FORMULAS = 10_000;
    private static final int MOST_DECLARATIONS = 20_000;
    private static final Pattern NEAR_CELL = Pattern.compile("\\$?[A-Za-z]{1,2}\\$?[0-9]{1,7}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");
    private static final XMLInputFactory XML = xml();

    private XlsxInspection() {}

    static void check(Path content) throws IOException {
        try (var zip = ZipFile.builder().setPath(content).get()) {
            int parts = 0;
            boolean workbook = false;
            for (var part : Collections.list(zip.getEntries())) {
                if (++parts > MOST_PARTS) {
                    throw new UnusableFileException("expands-too-much", null);
                }
                if (part.getGeneralPurposeBit().usesEncryption()) {
                    throw new UnusableFileException("encrypted-or-old", null);
                }
                var name = part.getName().toLowerCase(Locale.ROOT);
                workbook |= name.endsWith("[content_types].xml");
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    try (var bytes = new ExpansionLimit(zip.getInputStream(part))) {
                        inspect(bytes);
                    }
                }
            }
            if (!workbook) {
                throw new UnusableFileException("not-xlsx", null);
            }
        } catch (UnusableFileException known) {
            throw known;
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw new UnusableFileException("not-xlsx", null);
        }
    }

    private static void inspect(InputStream bytes) throws XMLStreamException {
        var part = XML.createXMLStreamReader(bytes);
        var limits = new Limits();
        while (part.hasNext()) {
            switch (part.next()) {
                case XMLStreamConstants.START_ELEMENT -> limits.begin(part);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> limits.text(part);
                case XMLStreamConstants.END_ELEMENT -> limits.end(part.getLocalName());
                case XMLStreamConstants.DTD -> throw new UnusableFileException("not-xlsx", null);
                default -> {}
            }
        }
        part.close();
    }

    private static XMLInputFactory xml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** What one part of the workbook may be like. */
    private static final class Limits {

        private int cells;
        private int texts;
        private int formulas;
        private int declarations;
        private long signs;
        private int length;
        private boolean inText;
        private boolean pointsToText;
        private boolean inPointer;

        void begin(XMLStreamReader part) {
            switch (part.getLocalName()) {
                case "row" -> cells = 0;
                case "c" -> beginCell(part);
                case "si" -> {
                    beginText();
                    atMost(++texts, MOST_TEXTS);
                }
                case "v" -> inPointer = pointsToText;
                case "f" -> atMost(++formulas, MOST_FORMULAS);
                case "xf", "numFmt", "sheet", "Relationship", "Override" -> atMost(++declarations, MOST_DECLARATIONS);
                default -> {}
            }
        }

        void end(String element) {
            switch (element) {
                case "c", "si" -> inText = false;
                case "v" -> inPointer = false;
                default -> {}
            }
        }

        private void beginCell(XMLStreamReader part) {
            beginText();
            pointsToText = "s".equals(part.getAttributeValue(null, "t"));
            var place = part.getAttributeValue(null, "r");
            if (++cells > MOST_CELLS_IN_ROW
                    || (place != null && !NEAR_CELL.matcher(place).matches())) {
                throw new UnusableFileException("too-wide", null, MOST_CELLS_IN_ROW);
            }
        }

        private void beginText() {
            inText = true;
            length = 0;
        }

        void text(XMLStreamReader part) {
            if (!inText) {
                return;
            }
            length += part.getTextLength();
            if (length > LONGEST_CELL) {
                throw new UnusableFileException("cell-too-long", null, LONGEST_CELL);
            }
            if (texts > 0) {
                signs += part.getTextLength();
                atMost(signs, MOST_SIGNS);
            }
            if (inPointer && !isPointer(part.getText().strip())) {
                throw new UnusableFileException("not-xlsx", null);
            }
        }

        private static boolean isPointer(String index) {
            return NUMBER.matcher(index).matches() && Integer.parseInt(index) < MOST_TEXTS;
        }

        private static void atMost(long count, long most) {
            if (count > most) {
                throw new UnusableFileException("expands-too-much", null);
            }
        }
    }
}
