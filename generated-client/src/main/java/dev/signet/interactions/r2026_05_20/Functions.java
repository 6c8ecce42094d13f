package dev.signet.interactions.r2026_05_20;

import static java.util.Objects.requireNonNull;

import dev.signet.interactions.r2026_05_20.model.Function;
import dev.signet.interactions.r2026_05_20.model.FunctionCallStep;
import dev.signet.interactions.r2026_05_20.model.FunctionResultStep;
import dev.signet.interactions.r2026_05_20.model.Tool;
import dev.signet.interactions.r2026_05_20.model.ToolResult;
import dev.signet.interactions.support.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** Java functions that a model may call, with what the model is told of them. Immutable. */
public final class Functions {
    private final Map<String, Registered> byName;

    private record Registered(Function declaration, Handler handler) {}

    private Functions(Map<String, Registered> byName) {
        this.byName = byName;
    }

    /** What is done when the model calls. */
    @FunctionalInterface
    public interface Handler {
        /**
         * Answers a call.
         *
         * @param arguments as the declaration's schema describes them, if the model keeps to it: check them
         * @return what the model is told
         * @throws Exception if it can't be answered; the model is told its message, and may try otherwise
         */
        ToolResult call(JsonObject arguments) throws Exception;
    }

    /** {@return a builder without functions} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the declarations, to be sent with a request; unmodifiable} */
    public List<Tool> tools() {
        return byName.values().stream().map(r -> (Tool) r.declaration()).toList();
    }

    /**
     * Answers a call of the model. Whatever goes wrong becomes a result that says so: only the model can do something about it.
     *
     * @param call as the model made it
     * @return the step to send back
     * @throws CancellationException if the thread was interrupted; it stays so
     */
    public FunctionResultStep call(FunctionCallStep call) {
        Registered function = byName.get(call.name());
        if (function == null) {
            return failure(
                    call, "There is no function " + call.name() + "; there is " + String.join(", ", byName.keySet()));
        }
        try {
            ToolResult result = requireNonNull(function.handler().call(call.arguments()), "the handler gave null");
            return FunctionResultStep.builder(call.id(), result)
                    .name(call.name())
                    .build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(call, e);
        } catch (Exception e) {
            String message = e.getMessage();
            return failure(
                    call, message == null || message.isBlank() ? e.getClass().getSimpleName() : message);
        }
    }

    private static CancellationException cancelled(FunctionCallStep call, Exception cause) {
        CancellationException cancelled = new CancellationException("The function " + call.name() + " was interrupted");
        cancelled.initCause(cause);
        return cancelled;
    }

    private static FunctionResultStep failure(FunctionCallStep call, String message) {
        return FunctionResultStep.builder(call.id(), ToolResult.of(message))
                .name(call.name())
                .isError(true)
                .build();
    }

    /** Collects functions; not for use by several threads. */
    public static final class Builder {
        private final Map<String, Registered> byName = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a function.
         *
         * @param declaration what the model is told of it; must have a name
         * @param handler what is done when the model calls it
         * @return this builder
         * @throws IllegalArgumentException if it has no name, or one that another has
         */
        public Builder add(Function declaration, Handler handler) {
            String name = declaration.name();
            if (name == null || name.isEmpty()) {
                throw new IllegalArgumentException("A function needs a name");
            }
            if (byName.putIfAbsent(name, new Registered(declaration, requireNonNull(handler, "handler"))) != null) {
                throw new IllegalArgumentException("There are two functions " + name);
            }
            return this;
        }

        /** {@return the finished functions} */
        public Functions build() {
            return new Functions(new LinkedHashMap<>(byName));
        }
    }

    /** Calls that have no result yet. */
    static List<FunctionCallStep> open(List<dev.signet.interactions.r2026_05_20.model.Step> steps) {
        List<FunctionCallStep> calls = new ArrayList<>();
        for (dev.signet.interactions.r2026_05_20.model.Step step : steps) {
            if (step instanceof FunctionCallStep call) {
                calls.add(call);
            } else if (step instanceof FunctionResultStep result) {
                calls.removeIf(call -> call.id().equals(result.callId()));
            }
        }
        return calls;
    }
}
