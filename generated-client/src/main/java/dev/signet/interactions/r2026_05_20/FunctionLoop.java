package dev.signet.interactions.r2026_05_20;

import static java.util.Objects.requireNonNull;

import dev.signet.interactions.r2026_05_20.model.AgentInteraction;
import dev.signet.interactions.r2026_05_20.model.CreateInteractionRequest;
import dev.signet.interactions.r2026_05_20.model.FunctionCallStep;
import dev.signet.interactions.r2026_05_20.model.FunctionResultStep;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionStatus;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.Step;
import dev.signet.interactions.r2026_05_20.model.Tool;
import dev.signet.interactions.support.http.ApiException;
import dev.signet.interactions.support.http.client.CallOptions;
import dev.signet.interactions.support.http.client.EventStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
    private final FunctionCalls calls;

    private FunctionLoop(
            InteractionsApi api,
            Functions functions,
            int rounds,
            CallOptions options,
            Continuation continuation,
            FunctionCalls calls) {
        this.api = requireNonNull(api, "api");
        this.functions = requireNonNull(functions, "functions");
        this.rounds = rounds;
        this.options = requireNonNull(options, "options");
        this.continuation = requireNonNull(continuation, "continuation");
        this.calls = calls;
    }

    /**
     * A loop of at most {@link #ROUNDS} rounds.
     *
     * @param api who is asked
     * @param functions what can be called
     * @return the loop
     */
    public static FunctionLoop of(InteractionsApi api, Functions functions) {
        return new FunctionLoop(
                api, functions, ROUNDS, CallOptions.NONE, Continuation.DEFAULT, FunctionCalls.ONE_BY_ONE);
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
        return new FunctionLoop(api, functions, most, options, continuation, calls);
    }

    /**
     * {@return the same with options for each call}
     *
     * @param others for each call
     */
    public FunctionLoop withOptions(CallOptions others) {
        return new FunctionLoop(api, functions, rounds, others, continuation, calls);
    }

    /**
     * {@return the same, continuing unfinished answers in another way}
     *
     * @param other how often; {@link Continuation#NONE} ends the loop with the first unfinished answer
     */
    public FunctionLoop withContinuation(Continuation other) {
        return new FunctionLoop(api, functions, rounds, options, other, calls);
    }

    /**
     * {@return the same, running the calls of one answer side by side} By default they run one after another, in the thread of the loop.
     *
     * @param executor runs the functions
     * @param most how many of them at a time, at least 1
     * @throws IllegalArgumentException if that is less
     */
    public FunctionLoop withParallelCalls(Executor executor, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("The number of calls must be positive: " + most);
        }
        requireNonNull(executor, "executor");
        return with(new FunctionCalls(executor, most, calls.timeLimit(), calls.approval()));
    }

    /**
     * {@return the same with a time limit for each function} A function that takes longer is interrupted, and the model told so. It runs in a
     * thread of its own.
     *
     * @param limit how long a function may take; positive
     * @throws IllegalArgumentException if it is not
     */
    public FunctionLoop withTimeLimit(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("The time limit must be positive: " + limit);
        }
        return with(new FunctionCalls(calls.executor(), calls.parallel(), limit, calls.approval()));
    }

    /**
     * {@return the same, asking before each call} The model is told if a call was not approved.
     *
     * @param approves whether a call may be run; may ask the user, and throw to end the loop
     */
    public FunctionLoop withApproval(Predicate<? super FunctionCallStep> approves) {
        requireNonNull(approves, "approves");
        return with(new FunctionCalls(calls.executor(), calls.parallel(), calls.timeLimit(), approves));
    }

    private FunctionLoop with(FunctionCalls others) {
        return new FunctionLoop(api, functions, rounds, options, continuation, others);
    }

    /**
     * Runs the loop. Calls in an answer that is incomplete, failed or cancelled are not run: it is returned as it is.
     *
     * @param request what to ask first; the functions are added to its tools
     * @return the answer that asks for no function any more
     * @throws FunctionLimitException if the last round still asks for functions
     * @throws FunctionLoopException if a call can't be read, the model requires another action, or a request with results fails
     * @throws UnfinishedInteractionException if an answer is not complete at the limit of continuations
     * @throws dev.signet.interactions.support.http.ApiException if the first request fails
     */
    public Interaction run(CreateInteractionRequest request) {
        return loop(request, null);
    }

    /**
     * {@link #run(CreateInteractionRequest)} with streams.
     *
     * @param request what to ask first; the functions are added to its tools
     * @param events is told every event of every round, as it comes
     * @return the answer that asks for no function any more
     */
    public Interaction run(CreateInteractionRequest request, Consumer<? super InteractionSseEvent> events) {
        return loop(request, requireNonNull(events, "events"));
    }

    /**
     * {@link #run(CreateInteractionRequest)} in a thread of its own.
     *
     * @param request what to ask first; the functions are added to its tools
     * @return the answer that asks for no function any more, or what {@code run} throws; cancelling it interrupts what is under way
     */
    public CompletableFuture<Interaction> runAsync(CreateInteractionRequest request) {
        CompletableFuture<Interaction> done = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        done.complete(run(request));
                    } catch (Throwable e) {
                        // An Error too must end the future: nobody else would.
                        done.completeExceptionally(e);
                    }
                },
                "function-loop");
        thread.setDaemon(true);
        CompletableFuture<?> unused = done.whenComplete((value, failure) -> {
            if (done.isCancelled()) {
                thread.interrupt();
            }
        });
        thread.start();
        return done;
    }

    private Interaction loop(CreateInteractionRequest first, @Nullable Consumer<? super InteractionSseEvent> events) {
        Request request = Request.of(first).withTools(functions.tools());
        Conversation history = request.isStored() ? Conversation.empty() : Conversation.of(request.input());
        Interaction answer = ask(request.toParams(), events, options);
        for (int round = 1; ; round++) {
            List<FunctionCallStep> open = Functions.open(answer.steps());
            if (Continuation.isDue(answer) || isUnfinished(answer)) {
                return answer;
            }
            refuseUnreadable(answer);
            if (open.isEmpty()) {
                if (InteractionStatus.REQUIRES_ACTION.equals(answer.status())) {
                    throw new FunctionLoopException(
                            "The interaction " + answer.id() + " requires an action that is no call of a function",
                            answer,
                            null,
                            null);
                }
                return answer;
            }
            if (round == rounds) {
                throw new FunctionLimitException(rounds, answer);
            }
            List<FunctionResultStep> results = calls.run(functions, open);
            String id = answer.id();
            if (request.isStored() && id != null) {
                request = request.next(InteractionsInput.ofStepList(List.copyOf(results)), id);
            } else {
                Conversation before = request.isStored() ? Conversation.of(request.input()) : history;
                history = before.add(answer).addAll(results);
                request = request.next(history.input(), null);
            }
            try {
                answer = ask(request.toParams(), events, options.withoutIdempotencyKey());
            } catch (ApiException e) {
                throw new FunctionLoopException(
                        "The results of " + open.size() + (open.size() == 1 ? " function" : " functions")
                                + " could not be sent: " + e.getMessage(),
                        answer,
                        request.toParams(),
                        e);
            }
        }
    }

    /** Whether calls in it may be incomplete, or are not wanted any more. */
    private static boolean isUnfinished(Interaction answer) {
        InteractionStatus status = answer.status();
        return InteractionStatus.INCOMPLETE.equals(status)
                || InteractionStatus.FAILED.equals(status)
                || InteractionStatus.CANCELLED.equals(status)
                || InteractionStatus.BUDGET_EXCEEDED.equals(status);
    }

    private static void refuseUnreadable(Interaction answer) {
        for (Step step : answer.steps()) {
            if (step instanceof Step.Unknown && FunctionCallStep.TYPE.equals(step.type())) {
                throw new FunctionLoopException(
                        "A function call of the interaction " + answer.id() + " can't be read", answer, null, null);
            }
        }
    }

    private Interaction ask(
            CreateInteractionRequest request, @Nullable Consumer<? super InteractionSseEvent> events, CallOptions how) {
        if (events == null) {
            return api.create(request, continuation, how);
        }
        InteractionAccumulator accumulator = new InteractionAccumulator();
        try (EventStream<InteractionSseEvent> stream = api.stream(request, continuation, how)) {
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
