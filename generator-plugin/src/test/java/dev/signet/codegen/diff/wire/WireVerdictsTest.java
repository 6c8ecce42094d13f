package dev.signet.codegen.diff.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.DocumentDiff;
import dev.signet.codegen.compiler.DocumentDiff.Subject;
import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.diff.Edits;
import dev.signet.codegen.diff.Edits.Edit;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What edits do between an old client and a new server, and between a new client and an old server. */
class WireVerdictsTest {
    @TempDir
    Path folder;

    private static final Map<String, Edit> EDITS =
            Edits.all().stream().collect(Collectors.toMap(Edit::name, Function.identity()));

    private ApiDiff diff(String edit) throws IOException {
        String edited = Objects.requireNonNull(EDITS.get(edit)).document();
        Path old = Files.writeString(folder.resolve("old.yaml"), Edits.BASE);
        Path now = Files.writeString(folder.resolve("new.yaml"), edited);
        return DocumentDiff.of(
                new Subject("old", old, List.of(), Access.STRICT), new Subject("new", now, List.of(), Access.STRICT));
    }

    @ParameterizedTest
    @CsvSource({
        "a description is new, COMPATIBLE, COMPATIBLE",
        // a strict old server may refuse what a new client sends
        "an optional property is added at the end, COMPATIBLE, LIMITED",
        "a required property is added, BREAKING, BREAKING",
        "an optional property is removed, LIMITED, COMPATIBLE",
        "a required property is removed, BREAKING, BREAKING",
        // the old client may leave it out; what it reads is whole
        "an optional string becomes required, BREAKING, BREAKING",
        "a required string becomes optional, BREAKING, BREAKING",
        "a required property becomes nullable, BREAKING, BREAKING",
        "an optional property becomes nullable, COMPATIBLE, LIMITED",
        "a string becomes a number, BREAKING, BREAKING",
        "a required int becomes a long, BREAKING, BREAKING",
        "a string becomes an enum, BREAKING, COMPATIBLE",
        // what was any JSON must be a string; the client keeps the rest in extras
        "further properties have a type now, LIMITED, COMPATIBLE",
        // what is no integer goes to extras; a server may refuse it
        "further properties have another type, BREAKING, BREAKING",
        "further properties have no type any more, COMPATIBLE, LIMITED",
        "elements of a list may be null, BREAKING, BREAKING",
        // a new client that validates what it reads refuses what an old server sends
        "a limit is new, LIMITED, LIMITED",
        "required strings change places, COMPATIBLE, COMPATIBLE",
        "a property is deprecated, COMPATIBLE, COMPATIBLE",
        "a type is renamed, COMPATIBLE, COMPATIBLE",
        "a variant is new, COMPATIBLE, LIMITED",
        "a variant is gone, LIMITED, COMPATIBLE",
        "a variant has another tag, BREAKING, BREAKING",
        "an enum value is new, COMPATIBLE, LIMITED",
        "an enum value is gone, LIMITED, COMPATIBLE",
        "a number is new to an enum, COMPATIBLE, LIMITED",
        "an enum of texts becomes one of numbers, BREAKING, BREAKING",
        "the numbers of an enum get wider, BREAKING, BREAKING",
        "an enum of numbers becomes a number, COMPATIBLE, BREAKING",
        "an operation is new, COMPATIBLE, LIMITED",
        "an operation is gone, BREAKING, COMPATIBLE",
        "a method has another name, COMPATIBLE, COMPATIBLE",
        "an operation has another path, BREAKING, BREAKING",
        "another optional parameter is new, COMPATIBLE, LIMITED",
        "a required parameter is new, BREAKING, LIMITED",
        "an optional parameter becomes required, BREAKING, COMPATIBLE",
        "a parameter goes to another place, BREAKING, BREAKING",
        "a body may be left out, COMPATIBLE, BREAKING",
        "a body is gone, BREAKING, BREAKING",
        "a body is a union, BREAKING, BREAKING",
        "a result is narrower, COMPATIBLE, BREAKING",
        "the service has another address, LIMITED, LIMITED",
        // an old server wants credentials that a new client does not know
        "a way to authenticate is gone, COMPATIBLE, BREAKING"
    })
    void bothDirections(String edit, Verdict oldClient, Verdict newClient) throws IOException {
        check(edit, oldClient, newClient);
    }

    static Stream<Arguments> keywordsAtPositions() {
        return EDITS.values().stream()
                .filter(edit -> edit.wire() != null)
                .map(edit -> Arguments.of(
                        edit.name(), edit.wire().oldClient(), edit.wire().newClient()));
    }

    @ParameterizedTest
    @MethodSource
    void keywordsAtPositions(String edit, Verdict oldClient, Verdict newClient) throws IOException {
        check(edit, oldClient, newClient);
    }

    private void check(String edit, Verdict oldClient, Verdict newClient) throws IOException {
        ApiDiff diff = diff(edit);
        String story = String.join(
                "\n",
                diff.changes().stream().map(c -> c.title() + " " + c.impact()).toList());
        assertThat(diff.worst(Impact::oldClient)).as(story).isEqualTo(oldClient);
        assertThat(diff.worst(Impact::newClient)).as(story).isEqualTo(newClient);
    }
}
