package dev.familiar.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// The pages for what the server itself cannot answer: they look like the others, carry the same
/// headers and repeat nothing of what was sent.
final class PlainErrors implements Request.Handler {

    private final Pages pages;

    PlainErrors(Pages pages) {
        this.pages = pages;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Problem problem = Problem.ofStatus(response.getStatus());
        SafetyHeaders.put(response.getHeaders());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Pages.HTML);
        byte[] page = pages.fill("problem", ProblemPage.of(problem));
        response.write(true, ByteBuffer.wrap(page), callback);
        return true;
    }
}
