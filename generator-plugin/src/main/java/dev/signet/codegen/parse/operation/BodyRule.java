package dev.signet.codegen.parse.operation;

import dev.signet.codegen.parse.reference.Dialect;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.problem.Problems;
import java.util.Set;

/** Which operations have a body. */
record BodyRule(Problems problems, ReferenceResolver refs) {
    /**
     * Methods whose bodies clients ignore (OpenAPI 3.0.4, Operation Object), and that have no use for one. {@code DELETE} is the third that
     * the text names, but services read its bodies.
     */
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** Whether the body of a method is sent; one that is not is a warning. */
    boolean isSent(String method, DocumentNode requestBody) {
        if (method.equals("TRACE")) {
            return leftOut(requestBody, "HTTP allows no body of a `TRACE`", "remove it");
        }
        if (READING.contains(method) && refs.dialect(requestBody) == Dialect.OPENAPI_3_0) {
            return leftOut(
                    requestBody,
                    "OpenAPI 3.0 has clients ignore the body of a `" + method + "`",
                    "if the service reads it, set `openapi` to `3.1.1` with an overlay");
        }
        return true;
    }

    private boolean leftOut(DocumentNode requestBody, String why, String hint) {
        problems.warn(requestBody.place(), "the body is left out: " + why, hint);
        return false;
    }
}
