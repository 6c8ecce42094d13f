package dev.signet.support.http.engine;

import dev.signet.support.http.CallInfo;
import dev.signet.support.http.body.BodyPipe;
import dev.signet.support.http.request.ClientSettings;
import dev.signet.support.http.request.Redactor;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Threads, timers, connections and running calls of one client. */
public final class Engine implements BodyPipe.Tasks, AutoCloseable {

    /** A call, stream or download in progress; cancelled when the client is closed. */
    public interface Activity {
        void clientClosed();
    }

    /** The connect timeout is a setting of the HttpClient, so calls with limits of their own need one of their own. */
    private static final int MOST_CLIENTS = 8;

    private static final int IDLE_SECONDS = 5;

    private final ClientSettings settings;
    private final Redactor redactor;
    private final IoExecutor io = new IoExecutor(new DaemonThreadFactory("api-io-"));
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(1, new DaemonThreadFactory("api-timer-"));
    private final @Nullable ThreadPoolExecutor ownCallbacks;
    private final Executor callbacks;
    private final Map<Duration, HttpClient> clients = new LinkedHashMap<>(MOST_CLIENTS, 0.75f, true);
    private final Set<Activity> activities = ConcurrentHashMap.newKeySet();
    private final Set<Runnable> closing = ConcurrentHashMap.newKeySet();
    private final AtomicLong numbers = new AtomicLong();
    private volatile boolean closed;

    public Engine(ClientSettings settings) {
        this.settings = settings;
        this.redactor = new Redactor(settings.credentials().all());
        timer.setRemoveOnCancelPolicy(true);
        timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        Executor given = settings.executor();
        if (given == null) {
            ownCallbacks = callbackPool();
            callbacks = ownCallbacks;
        } else {
            ownCallbacks = null;
            callbacks = given;
        }
    }

    private static ThreadPoolExecutor callbackPool() {
        int size = Math.max(16, 4 * Runtime.getRuntime().availableProcessors());
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                size,
                size,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new DaemonThreadFactory("api-callback-"));
        pool.allowCoreThreadTimeOut(true);
        pool.setRejectedExecutionHandler((task, full) -> task.run());
        return pool;
    }

    public ClientSettings settings() {
        return settings;
    }

    public Redactor redactor() {
        return redactor;
    }

    /** Runs code of callers, in the executor for callbacks. */
    public void callback(Runnable task) {
        try {
            callbacks.execute(task);
        } catch (RejectedExecutionException e) {
            // The user's executor is full or closed; better in a wrong thread than never.
            task.run();
        }
    }

    public CallInfo describe(String method, String path) {
        return new CallInfo(numbers.incrementAndGet(), method, path);
    }

    public HttpClient client(Duration connectTimeout) {
        HttpClient given = settings.httpClient();
        if (given != null) {
            return given;
        }
        synchronized (clients) {
            HttpClient client = clients.get(connectTimeout);
            if (client == null) {
                client = HttpClient.newBuilder()
                        .executor(io)
                        .connectTimeout(connectTimeout)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
                clients.put(connectTimeout, client);
                if (clients.size() > MOST_CLIENTS) {
                    // Ends by itself once the calls it still carries are over and it is collected.
                    clients.remove(clients.keySet().iterator().next());
                }
            }
            return client;
        }
    }

    /** Runs a short task after a while, in the timer thread. */
    public Future<?> schedule(long nanos, Runnable task) {
        return timer.schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    /** Like {@link #schedule}, for a task that is never cancelled. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public void scheduleTask(long nanos, Runnable task) {
        timer.schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void soon(Runnable task) {
        io.execute(task);
    }

    @Override
    public void closeAfter(long nanos, Runnable task) {
        closing.add(task);
        scheduleTask(nanos, () -> closeNow(task));
        if (closed) {
            closeNow(task);
        }
    }

    private void closeNow(Runnable task) {
        if (closing.remove(task)) {
            task.run();
        }
    }

    public void begin(Activity activity) {
        activities.add(activity);
        if (closed) {
            activities.remove(activity);
            throw new IllegalStateException("The client is closed");
        }
    }

    public void end(Activity activity) {
        activities.remove(activity);
    }

    @Override
    public void close() {
        closed = true;
        activities.forEach(Activity::clientClosed);
        closing.forEach(this::closeNow);
        timer.shutdownNow();
        if (ownCallbacks != null) {
            ownCallbacks.shutdown();
        }
        synchronized (clients) {
            clients.values().forEach(Engine::shutDown);
            clients.clear();
        }
        io.close();
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
