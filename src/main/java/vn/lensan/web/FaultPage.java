package vn.lensan.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;

/** The last page: for what failed before a handler was reached, or while its page was being written. */
@Controller
@Permitted(May.VISIT)
class FaultPage implements ErrorController {
    private final Faults faults;

    FaultPage(Faults faults) {
        this.faults = faults;
    }

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer known ? HttpStatus.resolve(known) : HttpStatus.NOT_FOUND;
        if (status == null || !status.is5xxServerError()) {
            return faults.page(status == null ? HttpStatus.NOT_FOUND : status, request);
        }
        Object why = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return faults.ours(status, why instanceof Throwable thrown ? thrown : null, String.valueOf(address), request);
    }
}
