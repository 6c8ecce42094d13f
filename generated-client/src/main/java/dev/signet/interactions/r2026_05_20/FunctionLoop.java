package dev.signet.interactions.r2026_05_20;

import static java.util.Objects.requireNonNull;

import dev.signet.interactions.r2026_05_20.model.AgentInteraction;
import dev.signet.interactions.r2026_05_20.model.CreateInteractionRequest;
import dev.signet.interactions.r2026_05_20.model.FunctionCallStep;
import dev.signet.interactions.r2026_05_20.model.FunctionResultStep;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.Tool;
import dev.signet.interactions.support.http.client.CallOptions;
import dev.signet.interactions.support.http.client.EventStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks, does what the model wants done by Java functions, tells it the results, and so on until it wants nothing more. If the
 * service stores the interaction, only the results are sent; otherwise the whole history is, step by step as it came. Tools that
 * the service runs itself may be mixed in: they are left to it. Immutable and thread-safe, if the functions are.
 */
public final class FunctionLoop {
    /** How often the model is asked at most, if not told otherwise. */
    public static final int ROUNDS = 10;

    private final InteractionsApi api;
    private final Functions functions;
    private final int rounds;
    private final CallOptions options;
    private final Continuation continuation;

    private FunctionLoop(
            InteractionsApi api, Functions functions, int rounds, CallOptions options, Continuation continuation) {
        this.api = requireNonNull(api, "api");
        this.functions = requireNonNull(functions, "functions");
        this.rounds = rounds;
        this.options = requireNonNull(options, "options");
        this.continuation = requireNonNull(continuation, "continuation");
    }

    /**
     * A loop of at most {@link #ROUNDS} rounds.
     *
     * @param api who is asked
     * @param functions what can be called
     * @return the loop
     */
    public static FunctionLoop of(InteractionsApi api, Functions functions) {
        return new FunctionLoop(api, functions, ROUNDS, CallOptions.NONE, Continuation.DEFAULT);
    }

    /**
     * Sets a limit.
     *
     * @param most how often the model is asked at most; at least 1
     * @return the same with another limit
     */
    public FunctionLoop withRounds(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("The number of rounds must be positive: " + most);
        }
        return new FunctionLoop(api, functions, most, options, continuation);
    }

    /**
     * {@return the same with options for each call}
     *
     * @param others for each call
     */
    public FunctionLoop withOptions(CallOptions others) {
        return new FunctionLoop(api, functions, rounds, others, continuation);
    }

    /**
     * {@return the same, continuing unfinished answers in another way}
     *
     * @param other how often; {@link Continuation#NONE} ends the loop with the first unfinished answer
     */
    public FunctionLoop withContinuation(Continuation other) {
        return new FunctionLoop(api, functions, rounds, options, other);
    }

    /**
     * Runs the loop.
     *
     * @param request what to ask first; the functions are added to its tools
     * @return the answer that asks for no function any more
     * @throws FunctionLimitException if the last round still asks for functions
     * @throws UnfinishedInteractionException if an answer is not complete at the limit of continuations
     * @throws dev.signet.interactions.support.http.ApiException if a call fails
     */
    public Interaction run(CreateInteractionRequest request) {
        return loop(request, null);
    }

    /**
     * Runs the loop with streams.
     *
     * @param request what to ask first; the functions are added to its tools
     * @param events is told every event of every round, as it comes
     * @return the answer that asks for no function any more
     * @throws FunctionLimitException if the last round still asks for functions
     * @throws UnfinishedInteractionException if an answer is not complete at the limit of continuations
     * @throws dev.signet.interactions.support.http.ApiException if a call fails
     */
    public Interaction run(CreateInteractionRequest request, Consumer<? super InteractionSseEvent> events) {
        return loop(request, requireNonNull(events, "events"));
    }

    private Interaction loop(CreateInteractionRequest first, @Nullable Consumer<? super InteractionSseEvent> events) {
        Request request = Request.of(first).withTools(functions.tools());
        Conversation history = request.isStored() ? Conversation.empty() : Conversation.of(request.input());
        for (int round = 1; ; round++) {
            Interaction answer = ask(request.toParams(), events);
            List<FunctionCallStep> calls = Functions.open(answer.steps());
            if (calls.isEmpty() || Continuation.isDue(answer)) {
                return answer;
            }
            if (round == rounds) {
                throw new FunctionLimitException(rounds, answer);
            }
            List<FunctionResultStep> results = new ArrayList<>();
            calls.forEach(call -> results.add(functions.call(call)));
            String id = answer.id();
            if (request.isStored() && id != null) {
                request = request.next(InteractionsInput.ofStepList(List.copyOf(results)), id);
            } else {
                Conversation before = request.isStored() ? Conversation.of(request.input()) : history;
                history = before.add(answer).addAll(results);
                request = request.next(history.input(), null);
            }
        }
    }

    private Interaction ask(CreateInteractionRequest request, @Nullable Consumer<? super InteractionSseEvent> events) {
        if (events == null) {
            return api.create(request, continuation, options);
        }
        InteractionAccumulator accumulator = new InteractionAccumulator();
        try (EventStream<InteractionSseEvent> stream = api.stream(request, continuation, options)) {
            for (InteractionSseEvent event : stream) {
                accumulator.accept(event);
                events.accept(event);
            }
        }
        return accumulator.interaction();
    }

    /** The two kinds of requests, by what they have in common. */
    private record Request(
            @Nullable ModelInteraction model, @Nullable AgentInteraction agent) {

        static Request of(CreateInteractionRequest request) {
            if (request instanceof ModelInteraction model) {
                return new Request(model, null);
            }
            if (request instanceof AgentInteraction agent) {
                return new Request(null, agent);
            }
            throw new IllegalArgumentException("The request must be to a model or an agent");
        }

        CreateInteractionRequest toParams() {
            return model != null ? model : requireNonNull(agent);
        }

        boolean isStored() {
            return !Boolean.FALSE.equals(
                    model != null ? model.store() : requireNonNull(agent).store());
        }

        /** @throws IllegalArgumentException if there is none */
        InteractionsInput input() {
            InteractionsInput input =
                    model != null ? model.input() : requireNonNull(agent).input();
            if (input == null) {
                throw new IllegalArgumentException("A loop needs a request with an input");
            }
            return input;
        }

        Request withTools(List<Tool> more) {
            List<Tool> tools = new ArrayList<>(
                    model != null ? model.tools() : requireNonNull(agent).tools());
            more.stream().filter(tool -> !tools.contains(tool)).forEach(tools::add);
            return model != null
                    ? new Request(model.toBuilder().tools(tools).build(), null)
                    : new Request(
                            null, requireNonNull(agent).toBuilder().tools(tools).build());
        }

        /** @param previous the interaction to go on with; null if all of the history is in the input */
        Request next(InteractionsInput input, @Nullable String previous) {
            return model != null
                    ? new Request(
                            model.toBuilder()
                                    .input(input)
                                    .previousInteractionId(previous != null ? previous : model.previousInteractionId())
                                    .build(),
                            null)
                    : new Request(
                            null,
                            requireNonNull(agent).toBuilder()
                                    .input(input)
                                    .previousInteractionId(previous != null ? previous : agent.previousInteractionId())
                                    .build());
        }
    }
}
