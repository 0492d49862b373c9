package vn.neuguong.pledge.offices.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.neuguong.defaults.web.SeeOther;
import vn.neuguong.pledge.offices.OfficeBoard;
import vn.neuguong.pledge.offices.OfficeSessions;
import vn.neuguong.pledge.offices.Official;
import vn.neuguong.pledge.offices.Officials;
import vn.neuguong.pledge.offices.SignInTasks;

/** Where an official starts: the seats they hold, the boards these open, and the way out. */
@Controller
class OfficeHome {

    private final Officials officials;
    private final OfficeSessions sessions;
    private final SessionCookie cookie;
    private final List<OfficeBoard> boards;

    OfficeHome(Officials officials, OfficeSessions sessions, SessionCookie cookie, ObjectProvider<OfficeBoard> boards) {
        this.officials = officials;
        this.sessions = sessions;
        this.cookie = cookie;
        this.boards =
                boards.stream().sorted(Comparator.comparing(OfficeBoard::path)).toList();
    }

    @GetMapping(OfficeAddress.HOME)
    ModelAndView show(Official official) {
        return new ModelAndView("office/home")
                .addObject("official", official)
                .addObject("unitNames", officials.unitNames(official))
                .addObject(
                        "boards",
                        boards.stream().filter(board -> board.isFor(official)).toList());
    }

    @PostMapping(OfficeAddress.HOME + "/sign-out")
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        cookie.read(request).ifPresent(sessions::end);
        cookie.clear(response);
        return SeeOther.page(SignInTasks.PAGE).addObject("out", "true");
    }
}
