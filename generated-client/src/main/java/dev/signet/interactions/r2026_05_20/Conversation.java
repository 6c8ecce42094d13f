package dev.signet.interactions.r2026_05_20;

import dev.signet.interactions.r2026_05_20.model.Content;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.Step;
import dev.signet.interactions.r2026_05_20.model.TextContent;
import dev.signet.interactions.r2026_05_20.model.UserInputStep;
import java.util.ArrayList;
import java.util.List;

/**
 * A conversation that the caller keeps, for services that are to keep nothing: all of it is sent with each request. Steps stay
 * exactly as they came, signatures included, since the service refuses a history in which they were changed. Immutable; each
 * method gives a longer conversation.
 *
 * @param steps everything so far, in order; unmodifiable
 */
public record Conversation(List<Step> steps) {
    private static final Conversation EMPTY = new Conversation(List.of());

    /**
     * Copies the list.
     *
     * @param steps see {@link #steps()}
     */
    public Conversation {
        steps = List.copyOf(steps);
    }

    /** {@return a conversation in which nothing was said yet} */
    public static Conversation empty() {
        return EMPTY;
    }

    /**
     * The conversation that a request begins with.
     *
     * @param input a request's input in any form
     * @return the same as steps
     * @throws IllegalArgumentException if the input is of a form that this revision does not know
     */
    public static Conversation of(InteractionsInput input) {
        if (input instanceof InteractionsInput.StringValue text) {
            return EMPTY.user(text.value());
        }
        if (input instanceof InteractionsInput.StepList list) {
            return new Conversation(list.values());
        }
        if (input instanceof InteractionsInput.ContentList list) {
            return EMPTY.user(list.values());
        }
        if (input instanceof Content content) {
            return EMPTY.user(List.of(content));
        }
        throw new IllegalArgumentException("The form of the input is unknown to this revision");
    }

    /**
     * {@return this, and the user saying {@code text}}
     *
     * @param text the text
     */
    public Conversation user(String text) {
        return user(List.of(TextContent.builder(text).build()));
    }

    /**
     * {@return this, and the user showing {@code content}}
     *
     * @param content what it holds
     */
    public Conversation user(List<? extends Content> content) {
        return add(UserInputStep.builder().content(List.copyOf(content)).build());
    }

    /**
     * {@return this, and one more step}
     *
     * @param step the step
     */
    public Conversation add(Step step) {
        return addAll(List.of(step));
    }

    /**
     * {@return this, and more steps}
     *
     * @param more the steps
     */
    public Conversation addAll(List<? extends Step> more) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(more);
        return new Conversation(all);
    }

    /**
     * Adds the answer to what was last said. Should it begin with steps that are here already, as the full timeline of a stored
     * interaction does, they are not added again.
     *
     * @param answer to a request with this conversation's {@link #input()}
     * @return this, and the steps of the answer as they are
     */
    public Conversation add(Interaction answer) {
        List<Step> given = answer.steps();
        int repeated = Math.min(steps.size(), given.size());
        while (repeated > 0
                && !steps.subList(steps.size() - repeated, steps.size()).equals(given.subList(0, repeated))) {
            repeated--;
        }
        return addAll(given.subList(repeated, given.size()));
    }

    /** {@return all of it as the input of a request} */
    public InteractionsInput input() {
        return InteractionsInput.ofStepList(steps);
    }

    /**
     * Starts a request that sends all of it and has the service store nothing.
     *
     * @param model the one to ask
     * @return a builder to add tools and settings to
     */
    public ModelInteraction.Builder request(ModelOption model) {
        return ModelInteraction.builder(model).input(input()).store(false);
    }

    /** {@return this as JSON, to be stored and read again} */
    public String toJson() {
        return input().toJson();
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @param json a JSON array of steps
     * @return the conversation
     * @throws dev.signet.interactions.support.JsonFormatException if it is no JSON
     * @throws IllegalArgumentException if it is no array of steps
     */
    public static Conversation fromJson(String json) {
        return json.strip().equals("[]") ? EMPTY : of(InteractionsInput.fromJson(json));
    }
}
