package vn.neuguong.defaults.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What the server itself says of a request too broken to reach the application, in both languages. */
public final class RefusedRequestPage extends ErrorReportValve {

    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="vi"><head><meta charset="UTF-8"><title>Chưa thực hiện được</title></head>
        <body><h1>Chưa thực hiện được</h1>
        <p>Địa chỉ hoặc nội dung gửi lên bị sai nên chưa có gì được ghi nhận. Mời ông/bà mở lại từ thư đã nhận.</p>
        <div lang="en"><h1>That did not work</h1>
        <p>The address or what was sent is wrong, so nothing has been recorded. Please open it again from your mail.</p></div>
        </body></html>
        """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(PAGE.getBytes(UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // The client has left or the answer has begun; there is nobody to tell.
        }
    }
}
