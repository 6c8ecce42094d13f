package dev.signet.support.http.engine;

import dev.signet.support.http.CallInfo;
import dev.signet.support.http.body.BodyPipe;
import dev.signet.support.http.request.ClientSettings;
import dev.signet.support.http.request.ConnectionSettings;
import dev.signet.support.http.request.Redactor;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Threads, timers, connections and running calls of one client. */
public final class Engine implements BodyPipe.Tasks, AutoCloseable {

    /** A call, stream or download in progress; cancelled when the client is closed. */
    public interface Activity {
        void clientClosed();
    }

    private static final int IDLE_SECONDS = 5;

    private final ClientSettings settings;
    private final Redactor redactor;
    private final Shared shared;
    private final AtomicLong numbers = new AtomicLong();

    /** What a client has in common with those that it asks for its tokens. */
    private static final class Shared {
        final IoExecutor io = new IoExecutor(new DaemonThreadFactory("api-io-"));
        final ScheduledThreadPoolExecutor timer =
                new ScheduledThreadPoolExecutor(1, new DaemonThreadFactory("api-timer-"));
        final CallbackPool ownCallbacks = new CallbackPool(this::schedule);
        final Connections connections;
        final Set<Activity> activities = ConcurrentHashMap.newKeySet();
        final Set<Runnable> closing = ConcurrentHashMap.newKeySet();
        volatile boolean closed;

        Shared(ClientSettings settings) {
            timer.setRemoveOnCancelPolicy(true);
            timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
            timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
            timer.allowCoreThreadTimeOut(true);
            ConnectionSettings how = settings.connections();
            connections = new Connections(
                    how,
                    settings.httpClient(),
                    connectTimeout -> httpClient(how, connectTimeout),
                    Engine::shutDown,
                    io,
                    this::schedule);
        }

        @SuppressWarnings("FutureReturnValueIgnored")
        void schedule(long nanos, Runnable task) {
            timer.schedule(task, nanos, TimeUnit.NANOSECONDS);
        }

        private HttpClient httpClient(ConnectionSettings how, Duration connectTimeout) {
            HttpClient.Builder builder = HttpClient.newBuilder()
                    .executor(io)
                    .connectTimeout(connectTimeout)
                    .followRedirects(HttpClient.Redirect.NEVER);
            if (how.proxy() != null) {
                builder.proxy(how.proxy());
            }
            if (how.tls() != null) {
                builder.sslContext(how.tls());
            }
            return builder.build();
        }
    }

    public Engine(ClientSettings settings) {
        this(settings, new Shared(settings));
    }

    private Engine(ClientSettings settings, Shared shared) {
        this.settings = settings;
        this.redactor = new Redactor(settings.credentials().all());
        this.shared = shared;
    }

    /** {@return an engine with the same threads and connections, which ends with this one} */
    public Engine with(ClientSettings others) {
        return new Engine(others, shared);
    }

    public ClientSettings settings() {
        return settings;
    }

    public Redactor redactor() {
        return redactor;
    }

    /** Runs code of callers, in the executor for callbacks. */
    public void callback(Runnable task) {
        Executor given = settings.executor();
        try {
            if (given == null) {
                shared.ownCallbacks.execute(task);
            } else {
                given.execute(task);
            }
        } catch (RejectedExecutionException e) {
            // The user's executor is full or closed; better in a wrong thread than never.
            task.run();
        }
    }

    /** Runs what may block, in a thread of the client's own. */
    public void blocking(Runnable task) {
        shared.ownCallbacks.execute(task);
    }

    public CallInfo describe(String method, String path) {
        return new CallInfo(numbers.incrementAndGet(), method, path);
    }

    public Connections connections() {
        return shared.connections;
    }

    /** Runs a short task after a while, in the timer thread. */
    public Future<?> schedule(long nanos, Runnable task) {
        return shared.timer.schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    /** Like {@link #schedule}, for a task that is never cancelled. */
    public void scheduleTask(long nanos, Runnable task) {
        shared.schedule(nanos, task);
    }

    @Override
    public void soon(Runnable task) {
        shared.io.execute(task);
    }

    @Override
    public void closeAfter(long nanos, Runnable task) {
        shared.closing.add(task);
        scheduleTask(nanos, () -> closeNow(task));
        if (shared.closed) {
            closeNow(task);
        }
    }

    private void closeNow(Runnable task) {
        if (shared.closing.remove(task)) {
            task.run();
        }
    }

    public boolean isOpen() {
        return !shared.closed;
    }

    /** Whether an activity could begin: none can on a client that is closed. */
    public boolean begin(Activity activity) {
        shared.activities.add(activity);
        if (shared.closed) {
            shared.activities.remove(activity);
            return false;
        }
        return true;
    }

    public void end(Activity activity) {
        shared.activities.remove(activity);
    }

    @Override
    public void close() {
        shared.closed = true;
        shared.activities.forEach(Activity::clientClosed);
        shared.closing.forEach(this::closeNow);
        shared.timer.shutdownNow();
        shared.ownCallbacks.shutdown();
        shared.connections.close();
        shared.io.close();
    }

    /** From Java 21 on an HttpClient can be closed; its close() shuts down at once if the thread is interrupted. */
    private static void shutDown(HttpClient client) {
        if ((Object) client instanceof AutoCloseable closeable) {
            boolean interrupted = Thread.interrupted();
            Thread.currentThread().interrupt();
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("The HttpClient could not be closed", e);
            } finally {
                boolean ignored = Thread.interrupted();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
