package dev.signet.codegen.resolve;

import dev.signet.codegen.model.Operation;

/** What an operation is called when its inline schemas need an owner's name. */
public final class OperationNames {
    private OperationNames() {}

    /** The {@code operationId}, or method and path if there is none. */
    public static String of(Operation operation) {
        return operation.id().isEmpty()
                ? operation.method().toLowerCase(java.util.Locale.ROOT) + " " + operation.path()
                : operation.id();
    }
}
