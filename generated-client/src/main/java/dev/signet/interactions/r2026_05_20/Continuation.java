package dev.signet.interactions.r2026_05_20;

import dev.signet.interactions.r2026_05_20.model.AgentInteraction;
import dev.signet.interactions.r2026_05_20.model.CreateInteractionRequest;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionStatus;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often an answer is continued that the service has stopped at a limit of its own: its status is then
 * {@code requires_continuation}, and it bears a token to send back.
 *
 * @param limit most requests that continue one answer; 0 hands over the unfinished interaction instead
 */
public record Continuation(int limit) {
    /** Continues 20 times at most. */
    public static final Continuation DEFAULT = new Continuation(20);

    /** Continues nothing: an unfinished interaction is returned as it is. */
    public static final Continuation NONE = new Continuation(0);

    private static final String TOKEN = "continuation_token";
    private static final String PREVIOUS = "previous_interaction_id";
    private static final String STEPS = "steps";
    private static final String USAGE = "usage";

    /** What the first part says for the whole. */
    private static final Set<String> OF_FIRST = Set.of("created", "input", PREVIOUS);

    /** What no request bears. */
    private static final Set<String> OF_ANSWERS =
            Set.of("id", "status", "created", "updated", "input", "environment_id", "errors", "object", STEPS, USAGE);

    /**
     * Checks the limit.
     *
     * @param limit see {@link #limit()}
     * @throws IllegalArgumentException if it is negative
     */
    public Continuation {
        if (limit < 0) {
            throw new IllegalArgumentException("A limit can't be negative: " + limit);
        }
    }

    /**
     * {@return whether the service wants to go on with an interaction}
     *
     * @param interaction the interaction
     */
    public static boolean isDue(Interaction interaction) {
        return InteractionStatus.REQUIRES_CONTINUATION.equals(interaction.status());
    }

    /**
     * {@return whether an interaction is to be continued, rather than handed over as it is}
     *
     * @param interaction the interaction
     */
    public boolean continues(Interaction interaction) {
        return limit > 0 && isDue(interaction);
    }

    /**
     * The request that has the service go on: the same without its input, with the token.
     *
     * @param request what was asked first
     * @param unfinished what has been answered so far
     * @param made how many requests have continued it already
     * @return the next request
     * @throws UnfinishedInteractionException if no more is to be made, or there is no token
     * @throws IllegalArgumentException if the request is of a form that this revision does not know
     */
    public CreateInteractionRequest next(CreateInteractionRequest request, Interaction unfinished, int made) {
        String token = token(unfinished, made);
        if (request instanceof ModelInteraction model) {
            return model.toBuilder()
                    .input(null)
                    .previousInteractionId(previous(model.store(), unfinished))
                    .continuationToken(token)
                    .build();
        }
        if (request instanceof AgentInteraction agent) {
            return agent.toBuilder()
                    .input(null)
                    .previousInteractionId(previous(agent.store(), unfinished))
                    .continuationToken(token)
                    .build();
        }
        throw new IllegalArgumentException("Only a request to a model or an agent can be continued");
    }

    /**
     * The request that has the service go on in the background with a stored interaction, whose own request is not at hand.
     *
     * @param unfinished the interaction as it was fetched
     * @param made how many requests have continued it already
     * @return the next request
     * @throws UnfinishedInteractionException if no more is to be made, or there is no token
     */
    public CreateInteractionRequest next(Interaction unfinished, int made) {
        JsonObject.Builder request = JsonObject.builder();
        JsonObject.fromJson(unfinished.toJson()).members().forEach((name, value) -> {
            if (!OF_ANSWERS.contains(name)) {
                request.put(name, value);
            }
        });
        request.put(TOKEN, JsonValue.of(token(unfinished, made)));
        request.put("store", JsonValue.of(true)).put("background", JsonValue.of(true));
        if (unfinished.id() != null) {
            request.put(PREVIOUS, JsonValue.of(unfinished.id()));
        }
        return CreateInteractionRequest.fromJson(request.build().toJson());
    }

    /** The id by which the service finds what it has stored; null if it was told to store nothing. */
    private static @Nullable String previous(@Nullable Boolean store, Interaction unfinished) {
        return Boolean.FALSE.equals(store) ? null : unfinished.id();
    }

    private String token(Interaction unfinished, int made) {
        String token = unfinished.continuationToken();
        if (token == null || token.isEmpty()) {
            throw new UnfinishedInteractionException("the service gave no token to continue it by", unfinished);
        }
        if (made >= limit) {
            throw new UnfinishedInteractionException(
                    "it is not complete after " + limit + (limit == 1 ? " continuation" : " continuations"),
                    unfinished);
        }
        return token;
    }

    /**
     * Joins two parts of an answer: the steps of both, the usage of both added up, and of everything else what the second says.
     *
     * @param first the unfinished part
     * @param second what continues it
     * @return both, with the id and the status of the second
     */
    public static Interaction join(Interaction first, Interaction second) {
        JsonObject before = JsonObject.fromJson(first.toJson()).without(TOKEN);
        JsonObject after = JsonObject.fromJson(second.toJson());
        JsonObject.Builder both = before.toBuilder();
        after.members().forEach((name, value) -> {
            if (!OF_FIRST.contains(name) || !before.has(name)) {
                both.put(name, value);
            }
        });
        List<JsonValue> steps = new ArrayList<>(elements(before.array(STEPS)));
        elements(after.array(STEPS)).stream()
                .filter(step -> !(step instanceof JsonObject object && "user_input".equals(object.string("type"))))
                .forEach(steps::add);
        if (!steps.isEmpty()) {
            both.put(STEPS, new JsonArray(steps));
        }
        JsonObject usage = UsageSum.of(before.object(USAGE), after.object(USAGE));
        if (usage != null) {
            both.put(USAGE, usage);
        }
        return Interaction.fromJson(both.build().toJson());
    }

    private static List<JsonValue> elements(@Nullable JsonArray array) {
        return array == null ? List.of() : array.values();
    }
}
