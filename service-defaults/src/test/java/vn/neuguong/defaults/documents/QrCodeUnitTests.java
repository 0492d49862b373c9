package vn.neuguong.defaults.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeUnitTests {

    private static final String PNG = "data:image/png;base64,";

    @Test
    void isReadAsTheAddressItWasMadeOf() throws Exception {
        var address = "https://song-van.example/verify/K7QM2Z9XB4HTRWDE8FGJ3NPV5YACSK01";

        assertThat(read(QrCode.of(address))).isEqualTo(address);
    }

    @Test
    void refusesWhatNoCodeHolds() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(5_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5000");
    }

    private static String read(String dataAddress) throws Exception {
        assertThat(dataAddress).startsWith(PNG);
        var png = Base64.getDecoder().decode(dataAddress.substring(PNG.length()));
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        int width = picture.getWidth();
        var dots = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        var seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, picture.getHeight(), dots)));
        return new QRCodeReader().decode(seen).getText();
    }
}
