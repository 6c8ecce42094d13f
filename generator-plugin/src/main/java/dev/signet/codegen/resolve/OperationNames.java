package dev.signet.codegen.resolve;

import dev.signet.codegen.model.Operation;

/** The name of an operation as the owner of inline schemas. */
public final class OperationNames {
    private OperationNames() {}

    /** The {@code operationId}, or method and path if there is none. */
    public static String of(Operation operation) {
        return operation.id().isEmpty()
                ? operation.method().toLowerCase(java.util.Locale.ROOT) + " " + operation.path()
                : operation.id();
    }
}
