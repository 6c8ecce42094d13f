package dev.signet.codegen.translate.client;

import dev.signet.codegen.model.Operation;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Leaves out the parameters that name headers which callers of a client can't set: each call with one would fail. */
record SentHeaders(Problems problems) {
    /** What the client or the HTTP client of the JDK sends with each request that needs it. */
    private static final Set<String> OF_CLIENT =
            Set.of("connection", "content-length", "host", "transfer-encoding", "accept-encoding");

    /** What the HTTP client of the JDK never sends by itself. */
    private static final Set<String> OF_NOBODY = Set.of("expect", "upgrade");

    /** A token (RFC 9110, section 5.6.2). */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    /** Whether callers can set a header of this name. */
    static boolean canBeSet(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches() && !OF_CLIENT.contains(folded) && !OF_NOBODY.contains(folded);
    }

    /** The operation with what can be sent. */
    Operation of(Operation operation) {
        List<Operation.Parameter> sent =
                operation.parameters().stream().filter(this::isSent).toList();
        return sent.size() == operation.parameters().size() ? operation : operation.withParameters(sent);
    }

    private boolean isSent(Operation.Parameter parameter) {
        String name = parameter.name();
        if (!parameter.in().equals("header") || canBeSet(name)) {
            return true;
        }
        String omitted = "the parameter `" + name + "` is left out: ";
        if (OF_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
            problems.note(
                    parameter.pointer(),
                    omitted + "clients set this header themselves",
                    "callers need not, and can't, choose it");
        } else if (NAME.matcher(name).matches()) {
            problems.warn(
                    parameter.pointer(),
                    omitted + "the HTTP client of the JDK does not send this header",
                    "remove it by an overlay if the service does not need it");
        } else {
            problems.warn(
                    parameter.pointer(), omitted + "no header can have this name", "correct the name by an overlay");
        }
        return false;
    }
}
