package vn.lensan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.lensan.access.Actors;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;

/** Lets a handler answer only those who may do the deed it states. One that states none answers nobody. */
@Component
class PermissionGate implements HandlerInterceptor {

    /** The person is known and may not do this. */
    static final class NotPermitted extends RuntimeException {
        NotPermitted(String what) {
            super(what);
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !allowed(stated(method))) {
            throw new NotPermitted(method.getShortLogMessage());
        }
        return true;
    }

    static @Nullable May stated(HandlerMethod method) {
        Permitted onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Permitted.class);
        Permitted stated = onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Permitted.class);
        return stated == null ? null : stated.value();
    }

    private static boolean allowed(@Nullable May deed) {
        return deed == May.VISIT
                || (deed != null
                        && Actors.maybe().filter(actor -> actor.may(deed)).isPresent());
    }
}
