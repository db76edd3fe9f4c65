package vn.lensan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import vn.lensan.access.Actors;
import vn.lensan.audit.Deed;
import vn.lensan.audit.Log;

/** Where people are sent as they come in, and why others are not let in. */
@Component
class Arrivals {
    private final Log log;

    Arrivals(Log log) {
        this.log = log;
    }

    /** Back to the page that was wanted, else home. */
    AuthenticationSuccessHandler welcome(RequestCache wanted) {
        SavedRequestAwareAuthenticationSuccessHandler onward = new SavedRequestAwareAuthenticationSuccessHandler();
        onward.setRequestCache(wanted);
        onward.setDefaultTargetUrl("/");
        return (request, response, who) -> {
            log.write(Deed.SIGNED_IN, null, null, request.getRemoteAddr());
            onward.onAuthenticationSuccess(request, response, who);
        };
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String login = request.getParameter("login");
        String cut = login == null
                ? "-"
                : login.strip().substring(0, Math.min(60, login.strip().length()));
        log.writeAbout(Deed.SIGN_IN_REFUSED, cut, request.getRemoteAddr());
        response.sendRedirect(why instanceof LockedException ? "/sign-in?wait" : "/sign-in?refused");
    }

    /** A form whose token is gone (the session ended meanwhile) leads back to signing in; anything else is refused. */
    void deny(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) throws IOException {
        if (why instanceof CsrfException && Actors.maybe().isEmpty()) {
            if (request.getHeader("HX-Request") != null) {
                sendHtmxToSignIn(request, response, null);
            } else {
                response.sendRedirect("/sign-in?stale");
            }
            return;
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** A fragment cannot hold the sign-in page: the whole page goes there. */
    void sendHtmxToSignIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @org.jspecify.annotations.Nullable AuthenticationException why) {
        response.setHeader("HX-Redirect", "/sign-in?stale");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
