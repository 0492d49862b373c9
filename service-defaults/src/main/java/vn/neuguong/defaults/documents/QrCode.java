package vn.neuguong.defaults.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a picture that a telephone reads off a printed document. */
public final class QrCode {

    private static final int DOTS_PER_MODULE = 6;
    private static final int QUIET_MODULES = 2;
    private static final int WHITE = 0xFFFFFF;

    private QrCode() {}

    /**
     * The picture, a PNG, as a {@code data:} address to be put into the document itself.
     *
     * @throws IllegalArgumentException if the address is too long for any QR code
     */
    public static String of(String address) {
        try {
            var hints = Map.of(
                    EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_MODULES);
            var picture = draw(new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, hints));
            var png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code holds " + address.length() + " characters", tooLong);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static BufferedImage draw(BitMatrix modules) {
        int size = modules.getWidth() * DOTS_PER_MODULE;
        var picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int x = 0; x < size; x++) {
            for (int y = 0; y < size; y++) {
                picture.setRGB(x, y, modules.get(x / DOTS_PER_MODULE, y / DOTS_PER_MODULE) ? 0 : WHITE);
            }
        }
        return picture;
    }
}
