package dev.signet.support.jackson3;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonObject;
import dev.signet.support.databind.PathStep;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.MismatchedInputException;

/** Jackson's own exception for what a codec could not read, with the way to it inside the value and where the value starts. */
final class MismatchException extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    private final JsonFormatException failure;

    private MismatchException(JsonFormatException failure, Class<?> type, JsonParser in, TokenStreamLocation start) {
        super(in, "expected " + failure.expected() + ", found " + failure.found(), start);
        this.failure = failure;
        _targetType = type;
    }

    @Override
    public synchronized Throwable getCause() {
        return failure;
    }

    static MismatchException of(
            JsonFormatException failure, byte[] json, Class<?> type, JsonParser in, TokenStreamLocation start) {
        MismatchException mismatch = new MismatchException(failure, type, in, start);
        List<PathStep> steps = PathStep.of(failure.pointer(), json);
        for (int i = steps.size() - 1; i >= 0; i--) {
            PathStep step = steps.get(i);
            Class<?> holder = i == 0 ? type : step.isElement() ? JsonArray.class : JsonObject.class;
            mismatch.prependPath(
                    step.isElement() ? new Reference(holder, step.index()) : new Reference(holder, step.name()));
        }
        return mismatch;
    }
}
