package dev.familiar.web;

import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

// In front of the servlet, because some requests never get to the handlers behind it: upgrades to a
// WebSocket, and what the server itself answers with an error.

/// Turns away whoever does not speak to this server by its name, wants anything but HTTP, or comes
/// from another site's page. Keeps a few threads at most for requests that bring something, so that
/// such as owe their body hold up no page. For many threads.
final class FrontDoor extends Handler.Wrapper {

    /// Requests with a body that are answered at a time.
    static final int MOST_BODIES = 16;

    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final String FETCH_MODE = "Sec-Fetch-Mode";
    private static final String FETCH_TARGET = "Sec-Fetch-Dest";

    private final Names names;
    private final Semaphore bodies = new Semaphore(MOST_BODIES);

    FrontDoor(Names names) {
        this.names = names;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        SafetyHeaders.put(response.getHeaders());
        int refusal = refusal(request);
        if (refusal == 0 && bringsSomething(request)) {
            if (bodies.tryAcquire()) {
                Request.addCompletionListener(request, _ -> bodies.release());
            } else {
                refusal = HttpStatus.SERVICE_UNAVAILABLE_503;
            }
        }
        if (refusal != 0) {
            Response.writeError(request, response, callback, refusal);
            return true;
        }
        return super.handle(request, response, callback);
    }

    /// The status to refuse with, 0 for none.
    private int refusal(Request request) {
        String host = request.getHeaders().get(HttpHeader.HOST);
        if (!names.isOwn(host) && !names.isDoor(host)) {
            return HttpStatus.MISDIRECTED_REQUEST_421;
        }
        if (wantsAnother(request.getHeaders())) {
            return HttpStatus.BAD_REQUEST_400;
        }
        return isForeign(request) ? HttpStatus.FORBIDDEN_403 : 0;
    }

    /// Whether an upgrade to anything but HTTP/2 is wanted, which clients offer with every request
    /// and which is passed over.
    private static boolean wantsAnother(HttpFields headers) {
        return headers.getFields(HttpHeader.UPGRADE).stream()
                .anyMatch(field -> !"h2c".equalsIgnoreCase(field.getValue()));
    }

    /// Whether another site's page asks for more than to be left for this one (W3C Fetch Metadata,
    /// resource isolation). Browsers that say nothing pass: the cookie and the origin guard as
    /// well.
    private static boolean isForeign(Request request) {
        String site = request.getHeaders().get(FETCH_SITE);
        if (site == null || site.equals("same-origin") || site.equals("none")) {
            return false;
        }
        return !HttpMethod.GET.is(request.getMethod())
                || !"navigate".equals(request.getHeaders().get(FETCH_MODE))
                || !"document".equals(request.getHeaders().get(FETCH_TARGET));
    }

    private static boolean bringsSomething(Request request) {
        return !HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod());
    }
}
