package dev.signet.support.http.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Runs each task in a virtual thread of its own. From Java 24 on: before, what blocks within {@code synchronized} occupies one of the few
 * threads that run them all (JEP 491), so that it could stop what has nothing to do with it.
 */
final class VirtualThreads implements Executor {

    private static final int FIRST_RELEASE = 24;

    private final MethodHandle starter;
    private final AtomicLong count = new AtomicLong();

    private VirtualThreads(MethodHandle starter) {
        this.starter = starter;
    }

    /** Null if this Java has none that fit. */
    static @Nullable VirtualThreads ifAny() {
        if (Runtime.version().feature() < FIRST_RELEASE) {
            return null;
        }
        try {
            return new VirtualThreads(MethodHandles.publicLookup()
                    .findStatic(
                            Thread.class, "startVirtualThread", MethodType.methodType(Thread.class, Runnable.class)));
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    @Override
    public void execute(Runnable task) {
        String name = "api-callback-" + count.incrementAndGet();
        Runnable named = () -> {
            Thread.currentThread().setName(name);
            task.run();
        };
        try {
            Thread unused = (Thread) starter.invokeExact(named);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("No virtual thread could be started", e);
        }
    }
}
