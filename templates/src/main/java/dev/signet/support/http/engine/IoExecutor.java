package dev.signet.support.http.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs the work of the {@code HttpClient}, none of which waits. It also notes which threads hand work in: among them is
 * the client's selector thread, which before Java 21 nothing else could end promptly.
 */
final class IoExecutor implements Executor {

    private static final int FEWEST_THREADS = 4;
    private static final int IDLE_SECONDS = 5;
    private static final String SELECTOR = "-SelectorManager";

    private final ThreadPoolExecutor pool;
    private final Set<Thread> selectors = ConcurrentHashMap.newKeySet();

    IoExecutor(DaemonThreadFactory threads) {
        int size = Math.max(FEWEST_THREADS, Runtime.getRuntime().availableProcessors());
        pool = new ThreadPoolExecutor(size, size, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        pool.allowCoreThreadTimeOut(true);
        // What the HttpClient still does after close() is to free its connections: let it.
        pool.setRejectedExecutionHandler((task, closed) -> task.run());
    }

    @Override
    public void execute(Runnable task) {
        Thread caller = Thread.currentThread();
        if (caller.getName().endsWith(SELECTOR)) {
            selectors.add(caller);
        }
        pool.execute(task);
    }

    void close() {
        pool.shutdown();
        selectors.forEach(Thread::interrupt);
        selectors.clear();
    }
}
