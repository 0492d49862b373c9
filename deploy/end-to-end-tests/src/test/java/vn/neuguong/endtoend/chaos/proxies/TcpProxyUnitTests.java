package vn.neuguong.endtoend.chaos.proxies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyUnitTests {

    private static final int LONG_ENOUGH_TO_BE_SURE = 300;

    private EchoServer echo;
    private TcpProxy proxy;
    private Socket client;

    @BeforeEach
    void connect() throws IOException {
        echo = new EchoServer();
        proxy = new TcpProxy(0, echo.port());
        client = newClient();
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
        proxy.close();
        echo.close();
    }

    @Test
    void passesBytesBothWays() throws IOException {
        assertThat(said("xin chào")).isEqualTo("xin chào");
    }

    @Test
    void delaysWhatPasses() throws IOException {
        proxy.disturb(Disturbance.DELAY);

        long asked = System.nanoTime();
        assertThat(said("chậm")).isEqualTo("chậm");

        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isGreaterThan(Duration.ofMillis(900));
    }

    @Test
    void tearsDownOldAndNewConnections() throws IOException {
        said("trước");

        proxy.disturb(Disturbance.RESET);

        assertThatThrownBy(() -> said("sau")).isInstanceOf(IOException.class);
        try (var other = newClient()) {
            assertThatThrownBy(() -> said(other, "mới")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void holdsEverythingBackAndDeliversItAfterwards() throws IOException {
        proxy.disturb(Disturbance.BLACK_HOLE);
        send(client, "mất hút");

        client.setSoTimeout(LONG_ENOUGH_TO_BE_SURE);
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        assertThat(echo.received()).isZero();

        proxy.disturb(Disturbance.NONE);
        assertThat(received(client, "mất hút")).isEqualTo("mất hút");
    }

    @Test
    void slowsDownToOneKilobyteInASecond() throws IOException {
        proxy.disturb(Disturbance.TRICKLE);

        long asked = System.nanoTime();
        var text = "x".repeat(2_000);
        assertThat(said(text)).isEqualTo(text);

        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isGreaterThan(Duration.ofMillis(1_500));
    }

    @Test
    void swallowsAnswersAndHangsUpAfterwards() throws IOException {
        proxy.disturb(Disturbance.SWALLOW_ANSWERS);
        send(client, "câu hỏi");
        await().until(() -> echo.received() == "câu hỏi".getBytes(UTF_8).length);

        client.setSoTimeout(LONG_ENOUGH_TO_BE_SURE);
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

        client.setSoTimeout(5_000);
        proxy.disturb(Disturbance.NONE);
        assertThatThrownBy(() -> {
                    if (client.getInputStream().read() < 0) {
                        throw new IOException("closed");
                    }
                })
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void goesToTheNextTargetWhenTheFirstIsAway() throws IOException {
        int nobody = closedPort();
        try (var choosy = new TcpProxy(0, () -> List.of(nobody, echo.port()));
                var other = new Socket(InetAddress.ofLiteral("127.0.0.1"), choosy.port())) {
            assertThat(said(other, "còn đây")).isEqualTo("còn đây");
        }
    }

    private static int closedPort() throws IOException {
        try (var server = new EchoServer()) {
            return server.port();
        }
    }

    private Socket newClient() throws IOException {
        var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), proxy.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private String said(String text) throws IOException {
        return said(client, text);
    }

    private static String said(Socket socket, String text) throws IOException {
        send(socket, text);
        return received(socket, text);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    private static String received(Socket socket, String text) throws IOException {
        socket.setSoTimeout(10_000);
        var bytes = socket.getInputStream().readNBytes(text.getBytes(UTF_8).length);
        if (bytes.length == 0) {
            throw new IOException("closed");
        }
        return new String(bytes, UTF_8);
    }
}
