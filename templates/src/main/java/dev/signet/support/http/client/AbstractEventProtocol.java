package dev.signet.support.http.client;

import dev.signet.support.JsonDeviation;
import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import dev.signet.support.http.ServiceError;
import dev.signet.support.http.SseEvent;
import dev.signet.support.http.body.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Base class of generated event protocols. A stream may belong to an object of the service, such as an interaction,
 * whose id is in the events and by which it is resumed. The overridden methods do not mention {@code E}, so that the
 * compiler adds no bridge methods.
 *
 * @param <E> an event, decoded
 */
public abstract class AbstractEventProtocol<E> implements EventProtocol<E> {

    private static final String ERROR = "error";
    private static final byte[] QUOTED_ERROR = "\"error\"".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> ERROR_MEMBERS =
            Set.of(ERROR, "code", "message", "status", "details", "request_id", "requestId");

    private final @Nullable BiFunction<String, String, ApiRequest> resume;
    private @Nullable String object;
    private Consumer<? super JsonDeviation> deviations = deviation -> {};
    /** The error that the event is which was read last, though it is not described as one. */
    private @Nullable ServiceError failure;

    private boolean namesTell;

    /**
     * For subclasses.
     *
     * @param object the id of the object of the stream; null if events contain it, empty if none is needed
     * @param resume makes the request that resumes the stream of that object after the event with this id; null if there is no
     *     such request
     */
    protected AbstractEventProtocol(@Nullable String object, @Nullable BiFunction<String, String, ApiRequest> resume) {
        this.object = object;
        this.resume = resume;
    }

    @Override
    public final void reportTo(Consumer<? super JsonDeviation> sink) {
        deviations = sink;
    }

    /** {@return what takes the deviations in events} */
    protected final Consumer<? super JsonDeviation> deviations() {
        return deviations;
    }

    /**
     * Reads an event.
     *
     * @param raw the undecoded event
     * @return an {@code E}
     */
    protected abstract Object read(SseEvent raw);

    /** {@return whether the data may be JSON null, which is no event} */
    protected boolean mayBeNull() {
        return false;
    }

    /**
     * {@return whether this event ends the stream}
     *
     * @param event an {@code E}
     */
    protected boolean endsWith(Object event) {
        return false;
    }

    /**
     * {@return the error that this event reports; null if it is none}
     *
     * @param event an {@code E}
     */
    protected @Nullable ServiceError errorOf(Object event) {
        return null;
    }

    /**
     * {@return the id of the object of the stream; null if this event does not contain it}
     *
     * @param event an {@code E}
     */
    protected @Nullable String objectOf(Object event) {
        return null;
    }

    /**
     * {@return the id that the event has as a property; null if it has none}
     *
     * @param event an {@code E}
     */
    protected @Nullable String idOf(Object event) {
        return null;
    }

    /**
     * Data in which the name of the event stands in for a discriminator that they lack. If they have an error instead, the event is one.
     *
     * @param raw the event as it came
     * @param discriminator the property that tells events apart
     * @param naming the property that names the event where it has no {@code event} field; null if there is none
     * @return the data with the discriminator; null if they have one, are no object, or nothing names the event
     */
    protected final byte @Nullable [] named(SseEvent raw, String discriminator, @Nullable String naming) {
        namesTell = true;
        JsonValue data = JsonValue.fromJson(raw.data());
        if (!(data instanceof JsonObject object) || object.has(discriminator)) {
            return null;
        }
        if (isError(object)) {
            failure = ServiceError.fromJson(raw.text());
            return null;
        }
        String name = raw.name();
        if (name == null && naming != null) {
            name = object.string(naming);
        }
        return name == null
                ? null
                : object.with(discriminator, JsonValue.of(name)).toJson().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * An event as an object of its fields (WHATWG HTML, "Server-sent events"): {@code event}, which is {@code message} if the event has
     * no name, {@code data}, unless they are empty, and {@code id} and {@code retry}, if this event itself has them. Data that are no
     * JSON are a string.
     *
     * @param raw the event as it came
     * @param texts names of events whose data are text
     * @return the object
     */
    protected static byte[] whole(SseEvent raw, Set<String> texts) {
        String name = raw.name() == null ? "message" : raw.name();
        JsonObject object = JsonObject.EMPTY.with("event", JsonValue.of(name));
        if (texts.contains(name)) {
            object = object.with("data", JsonValue.of(raw.text()));
        } else if (raw.data().length > 0) {
            object = object.with("data", data(raw));
        }
        String id = raw.ownId();
        if (id != null) {
            object = object.with("id", JsonValue.of(id));
        }
        if (raw.retryMillis() >= 0) {
            object = object.with("retry", JsonValue.of(raw.retryMillis()));
        }
        return object.toJson().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonValue data(SseEvent raw) {
        try {
            return JsonValue.fromJson(raw.data());
        } catch (JsonFormatException e) {
            return JsonValue.of(raw.text());
        }
    }

    @Override
    @SuppressWarnings("unchecked") // by the contract of read
    public final @Nullable E decode(SseEvent event) {
        failure = null;
        if (mayBeNull() && JsonText.isNull(event.data())) {
            return null;
        }
        Object decoded;
        try {
            decoded = read(event);
        } catch (JsonFormatException e) {
            if (isText(event) && !knowsName(event)) {
                return null;
            }
            throw e;
        }
        if (object == null) {
            object = objectOf(decoded);
        }
        return (E) decoded;
    }

    /** Error frames that the document does not describe: {@code {"error": ...}} alone, or text of an event {@code error}. */
    @Override
    public final @Nullable ServiceError failure(SseEvent raw) {
        if (ERROR.equals(raw.name()) && isText(raw)) {
            return ServiceError.of(null, raw.text());
        }
        byte[] data = raw.data();
        int at = skip(data, 0, '{');
        for (int i = 0; at > 0 && i < QUOTED_ERROR.length; i++) {
            at = at < data.length && data[at] == QUOTED_ERROR[i] ? at + 1 : 0;
        }
        if (at == 0 || skip(data, at, ':') == 0) {
            return null;
        }
        return JsonValue.fromJson(data) instanceof JsonObject object
                        && ERROR_MEMBERS.containsAll(object.names())
                        && isError(object)
                ? ServiceError.fromJson(raw.text())
                : null;
    }

    private static boolean isError(JsonObject object) {
        return object.get(ERROR) instanceof JsonObject || object.get(ERROR) instanceof JsonString;
    }

    /** The index behind this character, before which there is only white space; 0 if there is another. */
    private static int skip(byte[] data, int from, char wanted) {
        for (int i = from; i < data.length; i++) {
            if (data[i] == wanted) {
                int next = i + 1;
                while (next < data.length && data[next] <= ' ' && data[next] >= 0) {
                    next++;
                }
                return next;
            }
            if (data[i] > ' ' || data[i] < 0) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isText(SseEvent raw) {
        byte[] data = raw.data();
        int at = 0;
        while (at < data.length && data[at] <= ' ' && data[at] >= 0) {
            at++;
        }
        return at == data.length || (data[at] != '{' && data[at] != '[');
    }

    /**
     * Whether an event of this name may be one that the document describes: unless it is read no other than one of a name that surely is
     * unknown. That is known only where names tell events apart.
     */
    private boolean knowsName(SseEvent event) {
        String name = event.name();
        if (name == null) {
            return true;
        }
        Consumer<? super JsonDeviation> sink = deviations;
        try {
            namesTell = false;
            String unknown = probe(name + " that is surely unknown");
            return !namesTell || !unknown.equals(probe(name));
        } finally {
            deviations = sink;
        }
    }

    private String probe(String name) {
        AtomicInteger count = new AtomicInteger();
        deviations = deviation -> count.incrementAndGet();
        Object read = read(new SseEvent(name, "", new byte[] {'{', '}'}));
        return count + read.getClass().getName();
    }

    @Override
    public final boolean isLast(E event) {
        return endsWith(event);
    }

    @Override
    public final @Nullable ServiceError error(E event) {
        ServiceError found = failure;
        failure = null;
        return found != null ? found : errorOf(event);
    }

    @Override
    public final @Nullable String id(SseEvent raw, E event) {
        String own = idOf(event);
        return own != null ? own : EventProtocol.super.id(raw, event);
    }

    @Override
    public final @Nullable ApiRequest resume(String lastEventId) {
        return resume == null || object == null ? null : resume.apply(object, lastEventId);
    }
}
