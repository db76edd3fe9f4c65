package vn.lensan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.lensan.access.Actors;

/**
 * What people looked for, kept in their session under a number. A phone or a citizen number typed into a search is sent
 * by POST and never stands in an address, which histories and proxies keep; the address of what was found carries the
 * number of the search alone, so that paging, reloading and going back still work.
 */
@Component
public class Searches {
    private static final String KEPT = Searches.class.getName();
    private static final String SHOWN = KEPT + ".shown";
    private static final int MOST = 50;
    private static final int LONGEST = 200;

    /** The searches of one person, the latest last; older ones are forgotten. */
    private static final class Kept implements Serializable {
        private static final long serialVersionUID = 1;
        private final int personId;
        private final LinkedHashMap<Integer, String> typed = new LinkedHashMap<>();
        private int last;

        Kept(int personId) {
            this.personId = personId;
        }

        synchronized int add(String text) {
            for (Map.Entry<Integer, String> known : typed.entrySet()) {
                if (known.getValue().equals(text)) {
                    return known.getKey();
                }
            }
            typed.put(++last, text);
            if (typed.size() > MOST) {
                typed.pollFirstEntry();
            }
            return last;
        }

        synchronized String at(int search) {
            return typed.getOrDefault(search, "");
        }
    }

    /** Keeps what was typed; answers the number that stands for it in an address, 0 for nothing typed. */
    public int keep(String typed) {
        String text = typed.strip();
        return text.isEmpty() ? 0 : kept().add(text.substring(0, Math.min(LONGEST, text.length())));
    }

    /** What was typed in that search of the person at work; blank for 0 and for one forgotten meanwhile. */
    public String typed(int search) {
        String text = search == 0 ? "" : kept().at(search);
        request().setAttribute(SHOWN, text);
        return text;
    }

    /** What the page now being made was looking for. */
    static String shown(HttpServletRequest request) {
        return request.getAttribute(SHOWN) instanceof String text ? text : "";
    }

    private static Kept kept() {
        HttpSession session = request().getSession();
        int person = Actors.current().personId();
        synchronized (session) {
            if (session.getAttribute(KEPT) instanceof Kept mine && mine.personId == person) {
                return mine;
            }
            Kept fresh = new Kept(person);
            session.setAttribute(KEPT, fresh);
            return fresh;
        }
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
