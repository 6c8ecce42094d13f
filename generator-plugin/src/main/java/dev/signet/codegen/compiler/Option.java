package dev.signet.codegen.compiler;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The description of one option: all that front ends, the list of revisions and the fingerprint need to know of it.
 *
 * @param <T> what its text becomes
 */
public final class Option<T> {

    /** What is written as its value. */
    public enum Type {
        TEXT,
        /** A file or folder, relative to the base folder. */
        PATH,
        NUMBER,
        /** {@code true} or {@code false}. */
        FLAG,
        /** Several texts. */
        LIST,
        /** Several texts {@code key=value}. */
        MAP
    }

    /** What it decides about. */
    public enum Role {
        /** The generated files, by a value of its own: part of the {@link Configuration} and of the fingerprint. */
        SETTING,
        /** The generated files, together with others: part of the {@link Configuration} and of the fingerprint. */
        PART,
        /** Nothing in the files. */
        COMMAND
    }

    /** Makes a value of a text. */
    @FunctionalInterface
    interface Parser<T> {
        /**
         * The value; some harmless one after an error.
         *
         * @param reader takes what is wrong with it
         * @param texts what was given; empty if nothing was
         */
        T parse(OptionReader reader, Option<?> option, List<String> texts);
    }

    private final String name;
    private final Type type;
    private final Role role;
    private final Parser<T> parser;
    private final @Nullable T defaultValue;
    private final String defaultText;
    private final Set<Goal> goals;
    private final @Nullable String revisionsKey;
    private final String documentation;

    private Option(Builder<T> builder, String documentation) {
        this.name = builder.name;
        this.type = builder.type;
        this.role = builder.role;
        this.parser = requireNonNull(builder.parser, "parser");
        this.defaultValue = builder.defaultValue;
        this.defaultText = builder.defaultText;
        this.goals = builder.goals;
        this.revisionsKey = builder.revisionsKey;
        this.documentation = documentation;
    }

    static <T> Builder<T> named(String name, Type type, Parser<T> parser) {
        return new Builder<>(name, type, parser);
    }

    /** The name of the plugin's parameter, such as {@code modelPackage}. */
    public String name() {
        return name;
    }

    public Type type() {
        return type;
    }

    public Role role() {
        return role;
    }

    /** The goals that have it. */
    public Set<Goal> goals() {
        return goals;
    }

    /** What it is, in one sentence. */
    public String documentation() {
        return documentation;
    }

    /** The default as it would be written; empty if it depends on other options or there is none. */
    public String defaultText() {
        return defaultText;
    }

    /** The default, or null if there is none. */
    @Nullable
    T defaultValue() {
        return defaultValue;
    }

    /** The key by which a list of revisions gives the value for each revision, or null if it doesn't. */
    public @Nullable String revisionsKey() {
        return revisionsKey;
    }

    T parse(List<String> texts, OptionReader reader) {
        return parser.parse(reader, this, texts);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Builds an {@link Option}. */
    static final class Builder<T> {
        private final String name;
        private final Type type;
        private final Parser<T> parser;
        private Role role = Role.COMMAND;
        private @Nullable T defaultValue;
        private String defaultText = "";
        private Set<Goal> goals = EnumSet.noneOf(Goal.class);
        private @Nullable String revisionsKey;

        private Builder(String name, Type type, Parser<T> parser) {
            this.name = name;
            this.type = type;
            this.parser = parser;
        }

        Builder<T> role(Role of) {
            role = of;
            return this;
        }

        Builder<T> defaultsTo(T value, String text) {
            defaultValue = value;
            defaultText = text;
            return this;
        }

        Builder<T> in(Goal first, Goal... more) {
            goals = EnumSet.of(first, more);
            return this;
        }

        Builder<T> revisionsKey(String key) {
            revisionsKey = key;
            return this;
        }

        Option<T> documented(String documentation) {
            return new Option<>(this, documentation);
        }
    }
}
