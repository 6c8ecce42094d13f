package dev.signet.support.http.engine;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Threads that run code of callers. Each task has a virtual thread of its own where there are such that fit. Else some threads suffice as
 * long as that code is quick; when all of them are blocked, others are added, so that what blocks one call does not stop the rest.
 */
final class CallbackPool implements Executor {

    private static final System.Logger LOG = System.getLogger(CallbackPool.class.getName());

    private static final int USUAL = Math.max(16, 4 * Runtime.getRuntime().availableProcessors());
    private static final int STEP = 16;
    private static final int MOST = 4096;
    private static final int IDLE_SECONDS = 5;
    private static final long LOOK = Duration.ofMillis(250).toNanos();

    private final @Nullable VirtualThreads virtual = VirtualThreads.ifAny();
    private final ThreadPoolExecutor pool;
    private final Connections.Scheduler scheduler;
    private final AtomicBoolean watching = new AtomicBoolean();
    private volatile boolean warned;

    CallbackPool(Connections.Scheduler scheduler) {
        this.scheduler = scheduler;
        pool = new ThreadPoolExecutor(
                USUAL,
                USUAL,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new DaemonThreadFactory("api-callback-"));
        pool.allowCoreThreadTimeOut(true);
        pool.setRejectedExecutionHandler((task, full) -> task.run());
    }

    @Override
    public void execute(Runnable task) {
        if (virtual != null) {
            virtual.execute(task);
            return;
        }
        pool.execute(task);
        if (pool.getPoolSize() >= USUAL && !pool.getQueue().isEmpty() && watching.compareAndSet(false, true)) {
            watch(pool.getCompletedTaskCount());
        }
    }

    void shutdown() {
        pool.shutdown();
    }

    /** Looks a moment later whether any task has ended since. */
    private void watch(long completed) {
        scheduler.schedule(LOOK, () -> {
            long now = pool.getCompletedTaskCount();
            if (pool.getQueue().isEmpty()) {
                shrink();
                watching.set(false);
                if (!pool.getQueue().isEmpty() && watching.compareAndSet(false, true)) {
                    watch(now);
                }
                return;
            }
            if (now == completed) {
                grow();
            }
            watch(now);
        });
    }

    private void grow() {
        int size =
                Math.min(pool.getCorePoolSize() + Math.max(STEP, pool.getQueue().size()), MOST);
        if (!warned && size > USUAL) {
            warned = true;
            LOG.log(
                    System.Logger.Level.WARNING,
                    "All {0} threads for callbacks are blocked; more are started. Give the client an executor for code that blocks.",
                    pool.getCorePoolSize());
        }
        pool.setMaximumPoolSize(size);
        pool.setCorePoolSize(size);
    }

    /** Threads that have nothing to do end by themselves. */
    private void shrink() {
        pool.setCorePoolSize(USUAL);
        pool.setMaximumPoolSize(USUAL);
    }
}
