package dev.signet.support.http.call;

import dev.signet.support.http.CallInfo;
import dev.signet.support.http.Interceptor;
import dev.signet.support.http.request.HeaderSyntax;
import dev.signet.support.http.request.Percent;
import dev.signet.support.http.request.SecretParameter;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What interceptors are shown of one request and its response, with all credentials masked.
 *
 * @param context the call
 * @param sent where the request is sent, credentials included
 * @param attempt the number of the attempt
 */
record Interception(CallContext context, URI sent, int attempt) {

    /**
     * Shows the request.
     *
     * @param headers its headers without credentials; those that interceptors add are put there
     * @param taken names of headers that are set afterwards
     */
    void before(Map<String, String> headers, Set<String> taken) {
        List<Interceptor> interceptors = context.engine().settings().interceptors();
        if (!interceptors.isEmpty()) {
            Shown shown = new Shown(context.info(), attempt, address(), headers, taken);
            interceptors.forEach(each -> each.beforeRequest(shown));
        }
    }

    /** Shows the head of the response. */
    void after(int status, HttpHeaders headers) {
        List<Interceptor> interceptors = context.engine().settings().interceptors();
        if (!interceptors.isEmpty()) {
            Answer answer = new Answer(context.info(), attempt, address(), status, clean(headers));
            interceptors.forEach(each -> each.afterResponse(answer));
        }
    }

    private URI address() {
        Set<String> secret = context.engine().settings().credentials().all().stream()
                .filter(parameter -> parameter.place() == SecretParameter.Place.QUERY)
                .map(parameter -> Percent.encode(parameter.name()))
                .collect(Collectors.toSet());
        String text = sent.toString();
        int query = text.indexOf('?') + 1;
        StringBuilder shown = new StringBuilder(text.substring(0, query == 0 ? text.length() : query));
        for (String part : query == 0 ? new String[0] : text.substring(query).split("&", -1)) {
            int end = part.indexOf('=') + 1;
            shown.append(end > 0 && secret.contains(part.substring(0, end - 1)) ? part.substring(0, end) + "***" : part)
                    .append('&');
        }
        if (query > 0) {
            shown.setLength(shown.length() - 1);
        }
        return URI.create(context.engine().redactor().clean(shown.toString()));
    }

    private HttpHeaders clean(HttpHeaders headers) {
        Map<String, List<String>> clean = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.map()
                .forEach((name, values) -> clean.put(
                        name,
                        values.stream().map(context.engine().redactor()::clean).toList()));
        return HttpHeaders.of(clean, (name, value) -> true);
    }

    private record Shown(
            CallInfo call, int attempt, URI address, Map<String, String> underConstruction, Set<String> taken)
            implements Interceptor.Request {

        @Override
        public Map<String, String> headers() {
            return Collections.unmodifiableMap(underConstruction);
        }

        @Override
        public void header(String name, String value) {
            if (taken.contains(HeaderSyntax.name(name))) {
                throw new IllegalArgumentException(
                        "The header " + name + " is set by the client itself, after interceptors");
            }
            underConstruction.put(name, HeaderSyntax.value(name, value));
        }
    }

    private record Answer(CallInfo call, int attempt, URI address, int status, HttpHeaders headers)
            implements Interceptor.Response {}
}
