package dev.signet.interactions.r2026_05_20;

import static java.util.Objects.requireNonNull;

import dev.signet.interactions.r2026_05_20.model.FunctionCallStep;
import dev.signet.interactions.r2026_05_20.model.FunctionDeclaration;
import dev.signet.interactions.r2026_05_20.model.FunctionResultStep;
import dev.signet.interactions.r2026_05_20.model.Tool;
import dev.signet.interactions.r2026_05_20.model.ToolResult;
import dev.signet.interactions.structured.CallableMethod;
import dev.signet.interactions.structured.TypedSchema;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonString;
import dev.signet.interactions.support.JsonValue;
import dev.signet.interactions.support.value.Quotes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Java functions that a model may call, with what the model is told of them. Immutable. */
public final class Functions {
    private final Map<String, Registered> byName;

    private record Registered(FunctionDeclaration declaration, Handler handler) {}

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

    /**
     * What is done when the model calls, with the arguments as a record.
     *
     * @param <A> the record
     */
    @FunctionalInterface
    public interface RecordHandler<A> {
        /**
         * Answers a call.
         *
         * @param arguments as the model gave them; they fit the record
         * @return what the model is told: a record, a map or anything else that is a JSON object; a string; or any other JSON, which
         *     is told as the member {@code result} of an object. May be a {@link ToolResult}, or null
         * @throws Exception if it can't be answered; the model is told its message, and may try otherwise
         */
        @Nullable
        Object call(A arguments) throws Exception;
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
     * Answers a call of the model. Whatever goes wrong becomes a result that says so: only the model can do something about it. Of errors
     * these are a failed assertion, a class that does not load and a stack that overflows; others are thrown.
     *
     * @param call as the model made it
     * @return the step to send back
     * @throws CancellationException if the thread was interrupted; it stays so
     */
    public FunctionResultStep call(FunctionCallStep call) {
        Registered function = byName.get(call.name());
        if (function == null) {
            return failure(
                    call, "Unknown function " + call.name() + "; use one of " + String.join(", ", byName.keySet()));
        }
        try {
            ToolResult result = requireNonNull(function.handler().call(call.arguments()), "the handler returned null");
            return FunctionResultStep.builder(call.id(), result)
                    .name(call.name())
                    .build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(call, e);
        } catch (VirtualMachineError e) {
            if (e instanceof StackOverflowError) {
                return failure(call, "StackOverflowError");
            }
            throw e;
        } catch (Exception | LinkageError | AssertionError e) {
            String message = e.getMessage();
            return failure(
                    call, message == null || message.isBlank() ? e.getClass().getSimpleName() : message);
        }
    }

    private static CancellationException cancelled(FunctionCallStep call, Exception cause) {
        CancellationException cancelled =
                new CancellationException(Quotes.line("The function " + call.name() + " was interrupted"));
        cancelled.initCause(cause);
        return cancelled;
    }

    static FunctionResultStep failure(FunctionCallStep call, String message) {
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
        public Builder add(FunctionDeclaration declaration, Handler handler) {
            String name = declaration.name();
            if (name == null || name.isEmpty()) {
                throw new IllegalArgumentException("A function requires a name");
            }
            if (byName.putIfAbsent(name, new Registered(declaration, requireNonNull(handler, "handler"))) != null) {
                throw new IllegalArgumentException("Duplicate function " + name);
            }
            return this;
        }

        /**
         * Adds a function whose arguments are a record. Arguments that don't fit it are told to the model as an error.
         *
         * @param <A> the record; see {@link TypedSchema} for what it may hold and which library it needs
         * @param name what the model calls it by
         * @param description what it does and when to use it
         * @param arguments the record
         * @param handler what is done when the model calls it
         * @return this builder
         * @throws IllegalArgumentException if another has this name, or the record has a component that no schema describes
         * @throws IllegalStateException if a library is missing; the message names what to add to the class path
         */
        public <A> Builder add(String name, String description, Class<A> arguments, RecordHandler<? super A> handler) {
            TypedSchema<A> schema = TypedSchema.of(arguments);
            if (!"object".equals(schema.schema().string("type"))) {
                throw new IllegalArgumentException("The arguments of a function must be a record");
            }
            requireNonNull(handler, "handler");
            return add(
                    declaration(name, description, schema.schema()), json -> result(handler.call(schema.read(json))));
        }

        /**
         * Adds all public methods of an object that bear a {@link dev.signet.interactions.structured.Description}.
         *
         * @param target the object; see {@link CallableMethod} for what its methods may take
         * @return this builder
         * @throws IllegalArgumentException if there is none, another function has the name of one, or one has a parameter without
         *     name or schema
         * @throws IllegalStateException if a library is missing; the message names what to add to the class path
         */
        public Builder addMethods(Object target) {
            CallableMethod.described(target).forEach(this::add);
            return this;
        }

        /**
         * Adds one public method of an object.
         *
         * @param target the object; see {@link CallableMethod} for what its methods may take
         * @param name of the method, of which there must be one only
         * @return this builder
         * @throws IllegalArgumentException if there is none or more than one, another function has this name, or a parameter has no
         *     name or no schema
         * @throws IllegalStateException if a library is missing; the message names what to add to the class path
         */
        public Builder addMethod(Object target, String name) {
            return add(CallableMethod.of(target, name));
        }

        private Builder add(CallableMethod method) {
            return add(
                    declaration(method.name(), method.description(), method.schema()),
                    json -> result(method.call(json)));
        }

        private static FunctionDeclaration declaration(
                String name, @Nullable String description, JsonObject parameters) {
            return FunctionDeclaration.builder()
                    .name(name)
                    .description(description)
                    .parameters(parameters)
                    .build();
        }

        /** Objects and texts as they are; anything else becomes a member of an object. */
        private static ToolResult result(@Nullable Object value) {
            if (value instanceof ToolResult result) {
                return result;
            }
            JsonValue json = TypedSchema.toJson(value);
            if (json instanceof JsonString text) {
                return ToolResult.of(text.value());
            }
            return ToolResult.ofObjectValue(json instanceof JsonObject object ? object : JsonObject.of("result", json));
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
