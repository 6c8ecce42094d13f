package dev.signet.interactions.r2026_05_20;

import dev.signet.interactions.r2026_05_20.model.FunctionCallStep;
import dev.signet.interactions.r2026_05_20.model.FunctionResultStep;
import dev.signet.interactions.support.value.Quotes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs the calls of one round.
 *
 * @param executor runs them side by side; null to run one after another
 * @param parallel how many of them at most
 * @param timeLimit how long each may take, or null
 * @param approval whether a call may be run
 */
record FunctionCalls(
        @Nullable Executor executor,
        int parallel,
        @Nullable Duration timeLimit,
        Predicate<? super FunctionCallStep> approval) {

    static final FunctionCalls ONE_BY_ONE = new FunctionCalls(null, 1, null, call -> true);

    /** {@return the results, in the order of the calls} */
    List<FunctionResultStep> run(Functions functions, List<FunctionCallStep> calls) {
        List<FunctionResultStep> results = new ArrayList<>();
        if (executor == null && timeLimit == null) {
            calls.forEach(call -> results.add(call(functions, call)));
            return results;
        }
        Semaphore free = new Semaphore(executor == null ? 1 : parallel);
        List<Future<FunctionResultStep>> running = new ArrayList<>();
        try {
            for (FunctionCallStep call : calls) {
                free.acquire();
                running.add(start(functions, call, free));
            }
            for (int i = 0; i < calls.size(); i++) {
                results.add(await(running.get(i), calls.get(i)));
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("The loop over functions was interrupted");
            cancelled.initCause(e);
            throw cancelled;
        } finally {
            // Nothing, if all have ended.
            running.forEach(task -> task.cancel(true));
        }
    }

    private FunctionResultStep call(Functions functions, FunctionCallStep call) {
        return approval.test(call)
                ? functions.call(call)
                : Functions.failure(call, "The call of " + call.name() + " was not approved");
    }

    private Future<FunctionResultStep> start(Functions functions, FunctionCallStep call, Semaphore free) {
        Callable<FunctionResultStep> inTime = () -> call(functions, call);
        FutureTask<FunctionResultStep> task = new FutureTask<>(() -> {
            try {
                return timeLimit == null ? inTime.call() : limited(inTime, call, timeLimit);
            } finally {
                free.release();
            }
        });
        if (executor == null) {
            task.run();
        } else {
            executor.execute(task);
        }
        return task;
    }

    /** In a thread of its own, which is interrupted when the time is over. */
    private static FunctionResultStep limited(
            Callable<FunctionResultStep> function, FunctionCallStep call, Duration limit)
            throws InterruptedException, ExecutionException {
        FutureTask<FunctionResultStep> task = new FutureTask<>(function);
        Thread thread = new Thread(task, "function-" + call.name());
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Functions.failure(call, "The function " + call.name() + " did not end within " + limit);
        } finally {
            task.cancel(true);
        }
    }

    private static FunctionResultStep await(Future<FunctionResultStep> running, FunctionCallStep call)
            throws InterruptedException {
        try {
            return running.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            while (cause instanceof ExecutionException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            if (cause instanceof InterruptedException interrupt) {
                throw interrupt;
            }
            if (cause instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(Quotes.line("The function " + call.name() + " failed"), cause);
        }
    }
}
