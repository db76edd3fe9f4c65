package vn.lensan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.lensan.access.SignIn;

/** Ends, at its next request, the session of someone who was shut out or whose password changed, here or by a command. */
final class EndedSessions extends OncePerRequestFilter {
    private final SignIn signIn;

    EndedSessions(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        if (present != null && !signIn.stillHolds(present)) {
            new SecurityContextLogoutHandler().logout(request, response, present);
        }
        chain.doFilter(request, response);
    }
}
