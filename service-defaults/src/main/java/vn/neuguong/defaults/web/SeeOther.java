package vn.neuguong.defaults.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The answer to a form that was accepted: what came of it is looked at with a GET, so that a reload sends nothing again. */
public final class SeeOther {

    private SeeOther() {}

    /**
     * Sends the browser to one of our pages.
     *
     * @param path may name variables of this page's own address, such as <code>/cascade/{token}</code>, or of the model;
     *     what else the model holds becomes a parameter
     */
    public static ModelAndView page(String path) {
        return new ModelAndView(redirect(path));
    }

    /** Sends the browser to exactly this address, in which nothing is filled in. */
    public static ModelAndView address(String address) {
        var redirect = redirect(address);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }

    private static RedirectView redirect(String address) {
        var redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }
}
