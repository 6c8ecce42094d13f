package dev.signet.support.http.client;

import dev.signet.support.JsonDeviation;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import dev.signet.support.http.ServiceError;
import dev.signet.support.http.SseEvent;
import java.nio.charset.StandardCharsets;
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

    private final @Nullable BiFunction<String, String, ApiRequest> resume;
    private @Nullable String object;
    private Consumer<? super JsonDeviation> deviations = deviation -> {};

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
     * Data in which the name of the event stands in for a discriminator that they lack.
     *
     * @param raw the event as it came
     * @param discriminator the property that tells events apart
     * @param naming the property that names the event where it has no {@code event} field; null if there is none
     * @return the data with the discriminator; null if they have one, are no object, or nothing names the event
     */
    protected static byte @Nullable [] named(SseEvent raw, String discriminator, @Nullable String naming) {
        JsonValue data = JsonValue.fromJson(raw.data());
        if (!(data instanceof JsonObject object) || object.has(discriminator)) {
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

    @Override
    @SuppressWarnings("unchecked") // by the contract of read
    public final E decode(SseEvent event) {
        Object decoded = read(event);
        if (object == null) {
            object = objectOf(decoded);
        }
        return (E) decoded;
    }

    @Override
    public final boolean isLast(E event) {
        return endsWith(event);
    }

    @Override
    public final @Nullable ServiceError error(E event) {
        return errorOf(event);
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
