package dev.signet.support.http.engine;

import dev.signet.support.http.request.ConnectionSettings;
import dev.signet.support.http.request.Origin;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which {@code HttpClient} carries an exchange, and when it may begin.
 *
 * <p>An {@code HttpClient} has one connection of HTTP/2 to a service, and fails what exceeds the streams that the service allows. So
 * there are several of them, <em>lanes</em>, of which each takes as many exchanges as it is found to have room for; what finds no room
 * waits. A lane on which nothing is heard any more is left. With HTTP/1.1 each exchange has a connection of its own, and one lane
 * suffices.
 */
public final class Connections {

    /** The connect timeout is a setting of the HttpClient, so calls with limits of their own need one of their own; so does each service. */
    private static final int MOST_POOLS = 16;

    /** Each has a thread. */
    private static final int MOST_LANES = 32;

    /** Of how many services is known what they take at a time. */
    private static final int MOST_LIMITS = 256;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;

    /** As long as that a new lane takes one exchange only, whose connection the others can use: else each would make its own. */
    private static final long OPENING = Duration.ofMillis(200).toNanos();

    private static final long MOST_DOUBLINGS = 30;

    /** How long a full lane is left alone if none of its exchanges ends. */
    private static final long REST = Duration.ofMillis(25).toNanos();

    private final ConnectionSettings settings;
    private final @Nullable HttpClient given;
    private final Function<Duration, HttpClient> factory;
    private final Consumer<HttpClient> closer;
    private final Executor executor;
    private final Scheduler scheduler;
    private final Map<Key, Pool> pools = new LinkedHashMap<>(MOST_POOLS, 0.75f, true);
    private final Map<Origin, AdaptiveLimit> limits = new LinkedHashMap<>(MOST_POOLS, 0.75f, true);
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int exchanges;
    private boolean probing;

    /** The lanes to one service. */
    private record Pool(Key key, List<Lane> lanes) {}

    private record Key(Duration connectTimeout, Origin origin) {}

    /** One HttpClient. Its fields are guarded by the lock of the whole. */
    private static final class Lane {
        final HttpClient client;
        final Pool pool;
        int exchanges;
        int room = Integer.MAX_VALUE;
        /** The most exchanges that there were at one time, and so the most connections of HTTP/1.1. */
        int most;

        /** The most connections of HTTP/1.1 that can have been kept and not found closed since. */
        int kept;

        boolean multiplexed;
        boolean answered;
        boolean left;
        final long made = System.nanoTime();
        volatile long lastSign = System.nanoTime();

        Lane(HttpClient client, Pool pool) {
            this.client = client;
            this.pool = pool;
        }
    }

    /** An exchange that waits for room. */
    private final class Waiting implements Runnable {
        final Key key;
        final Consumer<Permit> then;

        Waiting(Key key, Consumer<Permit> then) {
            this.key = key;
            this.then = then;
        }

        /** Gives up waiting. */
        @Override
        public void run() {
            synchronized (Connections.this) {
                queue.remove(this);
            }
        }
    }

    Connections(
            ConnectionSettings settings,
            @Nullable HttpClient given,
            Function<Duration, HttpClient> factory,
            Consumer<HttpClient> closer,
            Executor executor,
            Scheduler scheduler) {
        this.settings = settings;
        this.given = given;
        this.factory = factory;
        this.closer = closer;
        this.executor = executor;
        this.scheduler = scheduler;
    }

    /** Runs a task after some nanoseconds. */
    interface Scheduler {
        void schedule(long nanos, Runnable task);
    }

    /**
     * Asks for room for one exchange, which {@code then} gets at once or later.
     *
     * @param again whether it had room before and lost it through no fault of its own: it is served before others
     * @return ends the wait, if there is one
     */
    public Runnable request(Duration connectTimeout, Origin origin, boolean again, Consumer<Permit> then) {
        Key key = new Key(given == null ? connectTimeout : Duration.ZERO, origin);
        Waiting waiting = new Waiting(key, then);
        Permit permit;
        synchronized (this) {
            permit = again || queue.isEmpty() ? take(key) : null;
            if (permit == null) {
                if (again) {
                    queue.addFirst(waiting);
                } else {
                    queue.addLast(waiting);
                }
                probe();
            }
        }
        if (permit != null) {
            then.accept(permit);
        }
        return waiting;
    }

    private @Nullable Permit take(Key key) {
        if (exchanges >= settings.maxConcurrentCalls()) {
            return null;
        }
        AdaptiveLimit limit = limit(key.origin);
        if (limit != null && !limit.mayBegin(System.nanoTime())) {
            return null;
        }
        Pool pool = pool(key);
        Lane free = null;
        int opening = 0;
        int usual = Integer.MAX_VALUE;
        for (Lane lane : pool.lanes) {
            if (isOpening(lane)) {
                opening++;
            } else if (free == null && lane.exchanges < lane.room && (lane.multiplexed || mayConnect())) {
                free = lane;
            }
            usual = Math.min(usual, lane.room);
        }
        if (free == null && mayAdd(pool) && (long) opening * usual <= queue.size() && mayConnect()) {
            free = new Lane(given == null ? factory.apply(key.connectTimeout) : given, pool);
            pool.lanes.add(free);
        }
        return free == null ? null : new Permit(free, limit);
    }

    /** Null if the client is not set to find out what services take. */
    private @Nullable AdaptiveLimit limit(Origin origin) {
        if (settings.adaptiveConcurrency() == 0) {
            return null;
        }
        AdaptiveLimit limit = limits.get(origin);
        if (limit == null) {
            limit = new AdaptiveLimit(settings.adaptiveConcurrency(), System.nanoTime());
            limits.put(origin, limit);
            if (limits.size() > MOST_LIMITS) {
                limits.remove(limits.keySet().iterator().next());
            }
        }
        return limit;
    }

    /** The service has no room for more for so many nanoseconds; nothing is sent to it until then, if the client is set to find that out. */
    public void pause(Origin origin, long nanos) {
        synchronized (this) {
            AdaptiveLimit limit = limit(origin);
            if (limit == null) {
                return;
            }
            limit.closeUntil(System.nanoTime() + nanos);
        }
        scheduler.schedule(nanos + 1, this::serve);
    }

    private boolean mayAdd(Pool pool) {
        return given == null ? pool.lanes.size() < MOST_LANES : pool.lanes.isEmpty();
    }

    /**
     * Whether a connection is being made that may turn out to be of HTTP/2, and the lane takes no more until that is known. If that takes
     * long it takes more and more, since a connection of HTTP/1.1 may be answered late.
     */
    private boolean isOpening(Lane lane) {
        if (lane.pool.key.origin.isPlain() || lane.answered) {
            return false;
        }
        long steps = (System.nanoTime() - lane.made - OPENING) / REST;
        return lane.exchanges >= (steps < 0 ? 1 : 1L << Math.min(steps / 2, MOST_DOUBLINGS));
    }

    private Pool pool(Key key) {
        Pool pool = pools.get(key);
        if (pool == null) {
            pool = new Pool(key, new ArrayList<>());
            pools.put(key, pool);
            if (pools.size() > MOST_POOLS) {
                Iterator<Pool> oldestFirst = pools.values().iterator();
                Pool oldest = oldestFirst.next();
                oldestFirst.remove();
                List.copyOf(oldest.lanes).forEach(this::leave);
            }
        }
        return pool;
    }

    private boolean mayConnect() {
        if (settings.maxConnections() == Integer.MAX_VALUE) {
            return true;
        }
        int connections = 0;
        for (Pool pool : pools.values()) {
            for (Lane lane : pool.lanes) {
                connections += lane.multiplexed ? 1 : lane.exchanges;
            }
        }
        return connections < settings.maxConnections();
    }

    /** Lets those go on who wait and for whom there is room now. */
    private void serve() {
        List<Runnable> served = new ArrayList<>();
        synchronized (this) {
            for (Iterator<Waiting> all = queue.iterator(); all.hasNext(); ) {
                Waiting waiting = all.next();
                Permit permit = take(waiting.key);
                if (permit != null) {
                    all.remove();
                    served.add(() -> waiting.then.accept(permit));
                } else if (pools.size() == 1) {
                    break;
                }
            }
        }
        served.forEach(executor::execute);
    }

    /** While somebody waits, tries from time to time whether a full lane has room after all. */
    private void probe() {
        if (!probing) {
            probing = true;
            scheduler.schedule(REST, () -> {
                synchronized (this) {
                    probing = false;
                    if (queue.isEmpty()) {
                        return;
                    }
                    pools.values()
                            .forEach(pool -> pool.lanes.forEach(lane -> {
                                if (lane.room < Integer.MAX_VALUE) {
                                    lane.room++;
                                }
                            }));
                    probe();
                }
                serve();
            });
        }
    }

    private void leave(Lane lane) {
        lane.left = true;
        lane.pool.lanes.remove(lane);
        closeIfOver(lane);
    }

    private void closeIfOver(Lane lane) {
        if (lane.left && lane.exchanges == 0 && given == null) {
            executor.execute(() -> closer.accept(lane.client));
        }
    }

    /** Closes every {@code HttpClient} that was not given. */
    void close() {
        List<HttpClient> clients = new ArrayList<>();
        synchronized (this) {
            queue.clear();
            for (Pool pool : pools.values()) {
                pool.lanes.forEach(lane -> clients.add(lane.client));
            }
            pools.clear();
        }
        if (given == null) {
            clients.forEach(closer);
        }
    }

    /** Room for one exchange, until it is {@linkplain #release(boolean) released}. */
    public final class Permit {

        private final Lane lane;
        private final @Nullable AdaptiveLimit limit;
        private volatile long began = System.nanoTime();
        private @Nullable ConnectionProbe probe;
        private boolean released;

        private Permit(Lane lane, @Nullable AdaptiveLimit limit) {
            this.lane = lane;
            this.limit = limit;
            lane.exchanges++;
            lane.most = Math.max(lane.most, lane.exchanges);
            exchanges++;
            if (limit != null) {
                limit.begin();
            }
        }

        /** The body as the request of this exchange must have it. */
        public BodyPublisher watched(BodyPublisher body) {
            ConnectionProbe fresh = new ConnectionProbe(body);
            probe = fresh;
            return fresh;
        }

        /** Begins the exchange, by a request whose body is {@linkplain #watched watched}. */
        public <T> CompletableFuture<HttpResponse<T>> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
            began = System.nanoTime();
            return lane.client.sendAsync(request, handler);
        }

        /** Whether the exchange was given a connection that had served others before. */
        public boolean reuses() {
            ConnectionProbe sent = probe;
            synchronized (Connections.this) {
                return sent != null && sent.foundConnection() && (lane.multiplexed || lane.kept > 0);
            }
        }

        /** Nanoseconds since the exchange began. */
        public long elapsed() {
            return System.nanoTime() - began;
        }

        /** Whether anything has come by this lane since the exchange began; with HTTP/1.1 that says nothing of its connection. */
        public boolean isAlive() {
            return lane.multiplexed && lane.lastSign - began > 0;
        }

        /** Something of a response has come. */
        public void sign() {
            lane.lastSign = System.nanoTime();
        }

        /** The head of the response has come. */
        public void answered(HttpClient.Version version, int status) {
            sign();
            if (limit != null) {
                note(limit, status);
            }
            boolean multiplexed = version == HttpClient.Version.HTTP_2;
            if (!lane.answered || lane.multiplexed != multiplexed) {
                synchronized (Connections.this) {
                    lane.answered = true;
                    lane.multiplexed = multiplexed;
                }
                serve();
            }
        }

        private void note(AdaptiveLimit found, int status) {
            synchronized (Connections.this) {
                if (status == TOO_MANY_REQUESTS) {
                    found.refused(began, System.nanoTime());
                } else if (status < FIRST_SERVER_ERROR) {
                    found.accepted();
                }
            }
        }

        /** Whether other exchanges share the lane. */
        public boolean isShared() {
            synchronized (Connections.this) {
                return lane.exchanges > 1;
            }
        }

        /** The service takes no further exchange on this lane: gives the room back, and asks for no more than there was. */
        public void refused() {
            synchronized (Connections.this) {
                lane.room = Math.max(1, Math.min(lane.room, lane.exchanges - 1));
            }
            release(false);
        }

        /**
         * If nothing at all came by this lane for so many nanoseconds, it is left to those that are on it. With HTTP/1.1 the connection is
         * closed that was waited for, and no other shares it.
         */
        public void silent(long nanos) {
            if (lane.multiplexed && System.nanoTime() - lane.lastSign >= nanos) {
                abandon();
            }
        }

        /**
         * Others get connections of their own. To be done rarely: connections that are kept stay open until the {@code HttpClient} of the lane
         * is closed or collected.
         */
        public void abandon() {
            synchronized (Connections.this) {
                if (given != null || lane.left) {
                    return;
                }
                leave(lane);
            }
            serve();
        }

        /** @param kept whether the connection can carry another exchange now; of importance with HTTP/1.1 */
        public void release(boolean kept) {
            synchronized (Connections.this) {
                if (released) {
                    return;
                }
                released = true;
                exchanges--;
                lane.exchanges--;
                if (limit != null) {
                    limit.end();
                }
                if (kept) {
                    lane.kept = Math.min(lane.kept + 1, lane.most);
                } else if (probe != null && probe.foundConnection()) {
                    lane.kept = Math.max(0, lane.kept - 1);
                }
                if (lane.exchanges == 0 && queue.isEmpty()) {
                    lane.room = Integer.MAX_VALUE;
                }
                closeIfOver(lane);
            }
            serve();
        }
    }
}
