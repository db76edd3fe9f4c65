package vn.lensan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.lensan.shared.DatabaseGone;
import vn.lensan.shared.NotFound;
import vn.lensan.shared.Rejected;

/**
 * Turns what went wrong into a page that says what happened and what to do, or into its core alone when a fragment was
 * asked for. A stack trace never leaves the house: ours goes to the log under an incident number.
 */
@ControllerAdvice
class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final char[] SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789".toCharArray();

    private static final int SHOWN = 40;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Faults(Clock clock) {
        this.clock = clock;
    }

    @ExceptionHandler
    ModelAndView notPermitted(PermissionGate.NotPermitted why, HttpServletRequest request) {
        return page(HttpStatus.FORBIDDEN, request);
    }

    @ExceptionHandler
    ModelAndView notFound(NotFound why, HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, request);
    }

    /** What a person can mend comes back as the page it was sent from; a page of its own only where there is none. */
    @ExceptionHandler
    ModelAndView rejected(Rejected why, HttpServletRequest request) {
        Optional<View> again = FormAgain.of(request, Errors.of(why));
        if (again.isPresent()) {
            ModelAndView page = new ModelAndView(again.get());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return page(HttpStatus.UNPROCESSABLE_CONTENT, request)
                .addObject("sentence", why.problem().message());
    }

    /** An id that is no number, a date that is none: the address was mistyped, and the page names the part. */
    @ExceptionHandler
    ModelAndView mistyped(MethodArgumentTypeMismatchException why, HttpServletRequest request) {
        return named(page(HttpStatus.NOT_FOUND, request), why.getName(), String.valueOf(why.getValue()));
    }

    @ExceptionHandler
    ModelAndView mistyped(Mistyped why, HttpServletRequest request) {
        return named(page(HttpStatus.BAD_REQUEST, request), why.part(), why.value());
    }

    @ExceptionHandler
    ModelAndView mistyped(BindException why, HttpServletRequest request) {
        ModelAndView page = page(HttpStatus.BAD_REQUEST, request);
        FieldError first = why.getFieldError();
        return first == null ? page : named(page, first.getField(), String.valueOf(first.getRejectedValue()));
    }

    @ExceptionHandler
    ModelAndView missing(MissingServletRequestParameterException why, HttpServletRequest request) {
        return page(HttpStatus.BAD_REQUEST, request).addObject("missing", why.getParameterName());
    }

    /** What was typed may be anything: only its beginning is shown. */
    private static ModelAndView named(ModelAndView page, String part, String value) {
        String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
        return page.addObject("part", part + "=" + shown);
    }

    /** The person left before the answer was written: nobody is there to tell. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException why) {}

    @ExceptionHandler
    ModelAndView ours(Exception why, HttpServletRequest request) {
        if (why instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return page(known.getStatusCode(), request);
        }
        return ours(HttpStatus.INTERNAL_SERVER_ERROR, why, request.getRequestURI(), request);
    }

    /** A database that is away is waited for; anything else is logged under a number that the page tells. */
    ModelAndView ours(HttpStatus status, @Nullable Throwable why, Object address, HttpServletRequest request) {
        if (why != null && DatabaseGone.causedBy(why)) {
            LOG.warn("The database is gone: {} {}", request.getMethod(), address);
            return page(HttpStatus.SERVICE_UNAVAILABLE, request);
        }
        String incident = incident();
        LOG.error("incident {} at {} {}", incident, request.getMethod(), address, why);
        return page(status, request).addObject("incident", incident);
    }

    /** The page for a status: its own words where it has some, else those of its family. */
    ModelAndView page(HttpStatusCode status, HttpServletRequest request) {
        String family = switch (status.value()) {
            case 403, 404, 413, 422, 500, 503 -> Integer.toString(status.value());
            default -> status.is5xxServerError() ? "500" : "400";
        };
        boolean fragment = request.getHeader("HX-Request") != null;
        ModelAndView page = new ModelAndView(fragment ? "web/fault :: main" : "web/fault");
        page.setStatus(status);
        String path = request.getRequestURI();
        boolean report = path.startsWith("/reports") || path.startsWith("/figures");
        // the frame asks the database, which may be what failed: without it the page is there whatever broke
        return page.addObject("fault", family).addObject("report", report).addObject("bare", status.is5xxServerError());
    }

    /** A number to tell on the telephone: the day and four signs. */
    private String incident() {
        StringBuilder number = new StringBuilder(DAY.format(LocalDate.now(clock))).append('-');
        for (int i = 0; i < 4; i++) {
            number.append(SIGNS[random.nextInt(SIGNS.length)]);
        }
        return number.toString();
    }
}
